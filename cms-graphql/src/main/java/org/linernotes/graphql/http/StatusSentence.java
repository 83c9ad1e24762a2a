package org.linernotes.graphql.http;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;

/** What is said of a request that the HTTP layer refused; it follows from the status alone, never from an exception. */
public record StatusSentence(int status, String title, String sentence) {
    public static StatusSentence of(int status) {
        var title = Arrays.stream(HttpStatus.values())
                .filter(known -> known.getCode() == status)
                .map(HttpStatus::getReason)
                .findFirst()
                .orElse("Refused");
        return new StatusSentence(status, title, sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401, 403 -> "This is not open to you. Sign in as somebody who may use it.";
            case 404 -> "There is nothing at this address. The endpoint for frontends is /graphql.";
            case 405 -> "This address does not take this method.";
            case 413 -> "The request is too large. Send less at once.";
            case 414 -> "The address is too long. Send a POST.";
            case 415 -> "This address does not take this content type.";
            case 431 -> "The request's headers are too large. Send fewer or shorter ones.";
            case 503 -> "The server is busy. Try again in a moment.";
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? "The request makes no sense here. Look at its address, its method and its headers."
                        : "Something went wrong here, and it is logged. Try again in a moment.";
        };
    }
}
