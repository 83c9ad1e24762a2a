/** Forms for contents, derived from their content types alone, and what becomes of them when they are sent. */
@NullMarked
package org.linernotes.admin.form;

import org.jspecify.annotations.NullMarked;
