/** Tests of where requests come from and what answers tell browsers. */
@NullMarked
package org.linernotes.edge;

import org.jspecify.annotations.NullMarked;
