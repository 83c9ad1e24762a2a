/** What every page shares: its frame, its assets, its headers. */
@NullMarked
package org.linernotes.admin.page;

import org.jspecify.annotations.NullMarked;
