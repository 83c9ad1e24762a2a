/** Tests of sign-in, sessions and routes. */
@NullMarked
package org.linernotes.admin.session;

import org.jspecify.annotations.NullMarked;
