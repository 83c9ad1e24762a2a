/** Shows whole reviews to those who decide on them, and what was decided before. */
@NullMarked
package org.linernotes.admin.review;

import org.jspecify.annotations.NullMarked;
