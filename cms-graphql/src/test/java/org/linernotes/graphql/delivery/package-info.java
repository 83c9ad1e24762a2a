/** The delivery endpoint, asked over HTTP as frontends do. */
@NullMarked
package org.linernotes.graphql.delivery;

import org.jspecify.annotations.NullMarked;
