/** What readers see and when: publications as intervals of time, and the commands that change them. */
@NullMarked
package org.linernotes.publication;

import org.jspecify.annotations.NullMarked;
