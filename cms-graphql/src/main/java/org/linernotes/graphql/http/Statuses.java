package org.linernotes.graphql.http;

import io.micronaut.http.HttpStatus;

/** Which edition of GraphQL over HTTP the statuses follow. */
enum Statuses {
    /** What clients and the audit of 2025 expect: 400, and 200 for those that ask for plain JSON. */
    STAGE_2,
    /** The working draft of 2026: 422 for a request that is well formed but not valid, whatever the client asks for. */
    DRAFT_2026;

    HttpStatus invalid() {
        return this == STAGE_2 ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    HttpStatus legacy(HttpStatus status) {
        return this == STAGE_2 ? HttpStatus.OK : status;
    }
}
