@NullMarked
package org.linernotes.graphql.http;

import org.jspecify.annotations.NullMarked;
