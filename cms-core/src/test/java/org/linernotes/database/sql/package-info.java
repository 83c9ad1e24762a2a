@NullMarked
package org.linernotes.database.sql;

import org.jspecify.annotations.NullMarked;
