package org.linernotes.review;

import jakarta.inject.Singleton;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/** How many approvals entries need before they may be published; none where there is only one person to give them. */
@Singleton
class ApprovalsNeeded {
    private final CaseRows rows;
    private final ContentModel model;

    ApprovalsNeeded(CaseRows rows, ContentModel model) {
        this.rows = rows;
        this.model = model;
    }

    ByType now() {
        var alone = rows.countCandidates() <= 1;
        return type -> alone
                ? 0
                : model.find(type).map(ContentTypeDefinition::approvals).orElse(1);
    }

    /** The rule at one moment. */
    interface ByType {
        int by(String type);
    }
}
