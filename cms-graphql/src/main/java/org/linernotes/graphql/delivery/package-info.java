/** What frontends ask for: the delivery schema and those who answer its fields. */
@NullMarked
package org.linernotes.graphql.delivery;

import org.jspecify.annotations.NullMarked;
