/** Who works here: accounts, roles, sessions and tokens. */
@Configuration
@FullNode
@NullMarked
package org.linernotes.account;

import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
import org.linernotes.database.FullNode;
