/** Tests of reviews: what each step does, who may take it, and what two people at once make of it. */
@NullMarked
package org.linernotes.review;

import org.jspecify.annotations.NullMarked;
