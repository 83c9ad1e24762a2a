/** How long everything is kept, and the one job that removes what is older. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.retention;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
