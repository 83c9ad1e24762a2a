/** Tests of the journal, the outbox and repeated requests. */
@NullMarked
package org.linernotes.event;

import org.jspecify.annotations.NullMarked;
