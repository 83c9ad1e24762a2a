/** GraphQL over HTTP: media types, statuses, persisted documents, limits and errors, for every endpoint alike. */
@NullMarked
package org.linernotes.graphql.http;

import org.jspecify.annotations.NullMarked;
