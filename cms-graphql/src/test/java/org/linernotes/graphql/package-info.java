/** Tests of the node that answers GraphQL. */
@NullMarked
package org.linernotes.graphql;

import org.jspecify.annotations.NullMarked;
