/** How much one request may ask for, found out before anything is executed. */
@NullMarked
package org.linernotes.graphql.limits;

import org.jspecify.annotations.NullMarked;
