/** Who came in, who tried, and what changed about accounts. */
@NullMarked
package org.linernotes.admin.access;

import org.jspecify.annotations.NullMarked;
