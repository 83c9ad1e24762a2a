/** SQL bound by value, on the connection of a snapshot. */
@NullMarked
package org.linernotes.database.sql;

import org.jspecify.annotations.NullMarked;
