/** What readers say about entries, and what moderators decide about it. */
@NullMarked
package org.linernotes.comment;

import org.jspecify.annotations.NullMarked;
