/** What tests over HTTP share. */
@NullMarked
package org.linernotes.graphql.testing;

import org.jspecify.annotations.NullMarked;
