package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.entry.PublicationState;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class TrashedEntriesIT {
    @Inject
    Desk desk;

    @Test
    void whatIsInTheTrashIsListedOnlyWhereTheFilterAsksForIt() {
        var name = unique("Thrown away");
        var editor = desk.the(Role.EDITOR);
        var kept = editor.artist(name + " not");
        var draft = editor.artist(name);
        editor.command("trash", "EntryIdInput", Map.of("entryId", draft.entryId()), "entry { publication }");

        assertThat(EntryFilterInput.read(null).publication())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(PublicationState.TRASHED)));
        assertThat(found(name, List.of())).isEqualTo(List.of(kept.entryId()));
        assertThat(found(name, List.of("NEVER", "TRASHED"))).containsExactlyInAnyOrder(kept.entryId(), draft.entryId());
        assertThat(found(name, List.of("TRASHED"))).isEqualTo(List.of(draft.entryId()));
    }

    private List<String> found(String words, List<String> publication) {
        var reply = desk.the(Role.EDITOR)
                .send(
                        "query ($filter: ManagedEntryFilter) { entries(filter: $filter) { totalCount nodes { id } } }",
                        Map.of("filter", Map.of("query", words, "publication", publication)));
        var ids = ids(reply);
        assertThat(reply.at("data", "entries", "totalCount").getIntValue()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> ids(Reply reply) {
        var ids = new ArrayList<String>();
        reply.at("data", "entries", "nodes").values().forEach(node -> ids.add(Desk.text(node, "id")));
        return ids;
    }
}
