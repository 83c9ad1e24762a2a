/** What happened: the journal for people, the outbox for programs. */
@NullMarked
package org.linernotes.event;

import org.jspecify.annotations.NullMarked;
