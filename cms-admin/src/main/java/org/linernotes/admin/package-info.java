/** The full node: the admin UI, with the GraphQL endpoints beside it. */
@NullMarked
package org.linernotes.admin;

import org.jspecify.annotations.NullMarked;
