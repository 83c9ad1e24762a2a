/** What can be wrong with a request, in one closed list that each edge maps once. */
@NullMarked
package org.linernotes.problem;

import org.jspecify.annotations.NullMarked;
