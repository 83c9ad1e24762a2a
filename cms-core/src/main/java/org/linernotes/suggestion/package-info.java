/** What readers tell editors about entries, and what becomes of it. */
@NullMarked
package org.linernotes.suggestion;

import org.jspecify.annotations.NullMarked;
