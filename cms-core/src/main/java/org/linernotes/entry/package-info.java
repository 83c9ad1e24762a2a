/** What editors work on: entries and their revisions. */
@NullMarked
package org.linernotes.entry;

import org.jspecify.annotations.NullMarked;
