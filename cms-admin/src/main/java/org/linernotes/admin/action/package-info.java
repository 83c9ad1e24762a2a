/** The steps that people take with an entry, each one a command of the core. */
@NullMarked
package org.linernotes.admin.action;

import org.jspecify.annotations.NullMarked;
