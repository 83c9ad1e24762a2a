/** Tests of the command line. */
@NullMarked
package org.linernotes.node;

import org.jspecify.annotations.NullMarked;
