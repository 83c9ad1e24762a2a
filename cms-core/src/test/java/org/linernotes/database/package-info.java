/** Tests of the database: where it runs, who connects as what, and the two openers of transactions. */
@NullMarked
package org.linernotes.database;

import org.jspecify.annotations.NullMarked;
