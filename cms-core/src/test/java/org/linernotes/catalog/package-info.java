@NullMarked
package org.linernotes.catalog;

import org.jspecify.annotations.NullMarked;
