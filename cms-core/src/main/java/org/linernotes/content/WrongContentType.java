package org.linernotes.content;

/** Why a content type cannot be used, as one sentence for its author. */
final class WrongContentType extends RuntimeException {
    WrongContentType(String message) {
        super(message);
    }
}
