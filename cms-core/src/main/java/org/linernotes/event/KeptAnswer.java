package org.linernotes.event;

import io.micronaut.core.annotation.Introspected;

/** What a request was answered; {@code sameRequest} tells whether it was the one that asks now. */
@Introspected
record KeptAnswer(String answer, boolean sameRequest) {}
