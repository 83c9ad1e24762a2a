@NullMarked
package org.linernotes.content;

import org.jspecify.annotations.NullMarked;
