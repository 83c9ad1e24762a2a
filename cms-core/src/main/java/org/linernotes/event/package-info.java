/** What happened: the journal for people, the outbox for programs. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.event;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
