/** Signing in and out, and who may call which route. */
@NullMarked
package org.linernotes.admin.session;

import org.jspecify.annotations.NullMarked;
