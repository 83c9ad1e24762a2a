/** Tests of entries, their revisions and their lists. */
@NullMarked
package org.linernotes.entry;

import org.jspecify.annotations.NullMarked;
