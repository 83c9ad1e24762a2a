/** What readers see and when: publications as intervals of time, and the commands that change them. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.publication;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
