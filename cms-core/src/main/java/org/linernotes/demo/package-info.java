/** A small site that fills an empty demo database, so that everyone sees real work at once. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.demo;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
