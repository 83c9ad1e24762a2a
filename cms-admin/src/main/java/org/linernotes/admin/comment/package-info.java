/** Where moderators decide on what readers wrote. */
@NullMarked
package org.linernotes.admin.comment;

import org.jspecify.annotations.NullMarked;
