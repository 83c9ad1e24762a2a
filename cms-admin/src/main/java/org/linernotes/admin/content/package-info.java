/** Shows contents to people, derived from their content types alone. */
@NullMarked
package org.linernotes.admin.content;

import org.jspecify.annotations.NullMarked;
