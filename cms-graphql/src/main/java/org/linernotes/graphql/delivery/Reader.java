package org.linernotes.graphql.delivery;

import io.micronaut.http.HttpRequest;
import org.linernotes.edge.ReaderAddresses;

/** Who sends a mutation; looked at only when a mutation asks. */
record Reader(ReaderAddresses addresses, HttpRequest<?> request) {
    /** What counts as one sender. */
    String sender() {
        return addresses.of(request).sender();
    }
}
