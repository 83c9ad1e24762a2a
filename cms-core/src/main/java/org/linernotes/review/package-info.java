/** Who looks at drafts before readers do: reviews, decisions, and who may do what with an entry. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.review;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
