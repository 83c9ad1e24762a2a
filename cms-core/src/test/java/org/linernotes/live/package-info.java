/** What readers see, against publications written as rows. */
@NullMarked
package org.linernotes.live;

import org.jspecify.annotations.NullMarked;
