/** The content engine: what a content type is, and what follows from one (storage, checks, references, text, form). */
@NullMarked
package org.linernotes.content;

import org.jspecify.annotations.NullMarked;
