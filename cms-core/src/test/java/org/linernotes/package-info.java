/** Rules that hold for all features. */
@NullMarked
package org.linernotes;

import org.jspecify.annotations.NullMarked;
