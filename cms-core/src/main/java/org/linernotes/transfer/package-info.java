/** Brings other people's data in. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.transfer;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
