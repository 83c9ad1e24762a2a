/** Tests of what administrators see of sign-ins and refusals. */
@NullMarked
package org.linernotes.admin.access;

import org.jspecify.annotations.NullMarked;
