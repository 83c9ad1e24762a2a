/** What the tests of every module share: one running node, and the statements it sends. */
@NullMarked
package org.linernotes.testing;

import org.jspecify.annotations.NullMarked;
