/** A browser and a plain client for tests of the admin UI. */
@NullMarked
package org.linernotes.admin.testing;

import org.jspecify.annotations.NullMarked;
