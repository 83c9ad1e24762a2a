@NullMarked
package org.linernotes.admin.form;

import org.jspecify.annotations.NullMarked;
