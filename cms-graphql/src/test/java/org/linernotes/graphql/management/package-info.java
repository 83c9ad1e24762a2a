@NullMarked
package org.linernotes.graphql.management;

import org.jspecify.annotations.NullMarked;
