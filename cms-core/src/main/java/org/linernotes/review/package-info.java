/** Who looks at drafts before readers do: reviews, decisions, and who may do what with an entry. */
@NullMarked
package org.linernotes.review;

import org.jspecify.annotations.NullMarked;
