/** What editors work on: entries and their revisions. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.entry;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
