package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;

/** Pages such as About; every field of theirs follows from the content type. */
@Singleton
class PageFields implements DeliveryExtension {
    @Override
    public String schema() {
        return "graphql/delivery/page.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        // Nothing is special about them.
    }
}
