@NullMarked
package org.linernotes.demo;

import org.jspecify.annotations.NullMarked;
