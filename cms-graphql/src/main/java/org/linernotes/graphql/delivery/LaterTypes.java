package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;

/** Types that frontends already ask for and that no content type fills yet: their lists are empty. */
@Singleton
class LaterTypes implements DeliveryExtension {
    @Override
    public String schema() {
        return "graphql/delivery/later.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        // Nothing leads to them yet.
    }
}
