package org.linernotes.graphql.management;

/** One row of a page and the place behind it. */
record Edge<T>(String cursor, T node) {}
