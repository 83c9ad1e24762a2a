/** What the delivery and the management schema have in common. */
@NullMarked
package org.linernotes.graphql.schema;

import org.jspecify.annotations.NullMarked;
