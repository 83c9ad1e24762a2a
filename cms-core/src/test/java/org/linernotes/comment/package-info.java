/** Tests of readers' comments and of the decisions on them. */
@NullMarked
package org.linernotes.comment;

import org.jspecify.annotations.NullMarked;
