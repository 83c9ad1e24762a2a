@NullMarked
package org.linernotes.admin.review;

import org.jspecify.annotations.NullMarked;
