@NullMarked
package org.linernotes.admin.diff;

import org.jspecify.annotations.NullMarked;
