@NullMarked
package org.linernotes.graphql.limits;

import org.jspecify.annotations.NullMarked;
