/** Shows the revisions of an entry and what each of them changed. */
@NullMarked
package org.linernotes.admin.revision;

import org.jspecify.annotations.NullMarked;
