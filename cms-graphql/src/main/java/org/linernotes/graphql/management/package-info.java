/** The authoring schema: drafts, reviews and publications for editors' tools, through the commands of the domain. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.graphql.management;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
