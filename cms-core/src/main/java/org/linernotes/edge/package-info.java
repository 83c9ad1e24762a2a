/** What all that answers HTTP shares: where a request comes from, who may send it, what its answer tells browsers. */
@NullMarked
package org.linernotes.edge;

import org.jspecify.annotations.NullMarked;
