/** Brings other people's data in. */
@NullMarked
package org.linernotes.transfer;

import org.jspecify.annotations.NullMarked;
