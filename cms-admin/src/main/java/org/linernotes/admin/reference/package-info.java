/** Names other entries: what a reference, a mention or a list points to. */
@NullMarked
package org.linernotes.admin.reference;

import org.jspecify.annotations.NullMarked;
