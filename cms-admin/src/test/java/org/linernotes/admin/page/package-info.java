/** Tests of what every page shares. */
@NullMarked
package org.linernotes.admin.page;

import org.jspecify.annotations.NullMarked;
