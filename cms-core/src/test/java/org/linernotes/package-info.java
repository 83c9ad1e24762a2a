@NullMarked
package org.linernotes;

import org.jspecify.annotations.NullMarked;
