/** Tests of the list of entries. */
@NullMarked
package org.linernotes.admin.entry;

import org.jspecify.annotations.NullMarked;
