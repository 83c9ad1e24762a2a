/** What readers see, now or at another instant, by the same statements; it knows nothing of drafts. */
@NullMarked
package org.linernotes.live;

import org.jspecify.annotations.NullMarked;
