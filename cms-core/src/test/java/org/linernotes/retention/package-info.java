/** Tests of how long everything is kept. */
@NullMarked
package org.linernotes.retention;

import org.jspecify.annotations.NullMarked;
