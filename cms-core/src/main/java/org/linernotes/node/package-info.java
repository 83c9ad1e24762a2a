/** A node: its command line, its start and end, and what it tells the person who started it. */
@NullMarked
package org.linernotes.node;

import org.jspecify.annotations.NullMarked;
