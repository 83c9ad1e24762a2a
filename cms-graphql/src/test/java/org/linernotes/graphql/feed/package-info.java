/** What crawlers and feed readers get over HTTP beside GraphQL. */
@NullMarked
package org.linernotes.graphql.feed;

import org.jspecify.annotations.NullMarked;
