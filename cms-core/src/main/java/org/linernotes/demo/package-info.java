/** A small site that fills an empty demo database, so that everyone sees real work at once. */
@NullMarked
package org.linernotes.demo;

import org.jspecify.annotations.NullMarked;
