/** The authoring schema: drafts, reviews and publications for editors' tools, through the commands of the domain. */
@NullMarked
package org.linernotes.graphql.management;

import org.jspecify.annotations.NullMarked;
