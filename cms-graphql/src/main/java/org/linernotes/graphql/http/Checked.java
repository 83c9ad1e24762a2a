package org.linernotes.graphql.http;

import graphql.language.Document;

/** A request that may be executed: its document is valid, and its operation within the limits. */
record Checked(GraphQlRequest request, Document document, Operation operation) {}
