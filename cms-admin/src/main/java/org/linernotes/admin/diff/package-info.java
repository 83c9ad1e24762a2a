/** Shows what is different between two contents. */
@NullMarked
package org.linernotes.admin.diff;

import org.jspecify.annotations.NullMarked;
