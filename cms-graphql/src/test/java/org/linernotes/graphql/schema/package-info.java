@NullMarked
package org.linernotes.graphql.schema;

import org.jspecify.annotations.NullMarked;
