/** The content types of a music encyclopedia and the values they are made of. */
@NullMarked
package org.linernotes.catalog;

import org.jspecify.annotations.NullMarked;
