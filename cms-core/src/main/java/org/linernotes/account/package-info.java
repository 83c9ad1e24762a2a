/** Who works here: accounts, roles, sessions and tokens. */
@NullMarked
package org.linernotes.account;

import org.jspecify.annotations.NullMarked;
