package org.linernotes.admin.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Account;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class EntryListPageIT {
    private final AdminClient client;
    private final EntryRowSamples rows;
    private final Account account;
    private final String mark = "page" + UUID.randomUUID().toString().substring(0, 8);

    EntryListPageIT(EmbeddedServer server, AccountSamples samples, EntryRowSamples rows) {
        this.client = new AdminClient(server.getURI());
        this.rows = rows;
        this.account = samples.account(Role.CONTRIBUTOR);
    }

    @BeforeEach
    void signIn() {
        client.signIn(account);
    }

    @Test
    void showsEachEntryWithItsStatus() {
        var live = insert("Leave Me Alone", "Song", "DRAFT");
        rows.publish(live, -60);
        rows.revise(live, UUID.randomUUID());
        rows.publishUntil(insert("Strange Magnetics", "Feature", "APPROVED"), 60, 120, "EXPIRED");
        insert("<script>alert(1)</script>", "Fact", "CHANGES_REQUESTED");

        var page = client.get("/admin/entries?q=" + mark).body();

        assertThat(page)
                .contains("Leave Me Alone " + mark, "Published", "· newer draft")
                .contains("Strange Magnetics " + mark, "Approved", "· goes live", "· ends")
                .contains("alert(1)", "Changes requested")
                .doesNotContain("<script>alert")
                .contains("3 entries", "Sam Sample");
    }

    @Test
    void filtersStandInTheAddress() {
        insert("Bad", "Album", "IN_REVIEW");
        insert("Billie Jean", "Song", "DRAFT");

        assertThat(client.get("/admin/entries?type=Album&q=" + mark).body())
                .contains("Bad " + mark, "1 entry")
                .doesNotContain("Billie Jean " + mark);
        assertThat(client.get("/admin/entries?status=draft&q=" + mark).body())
                .contains("Billie Jean " + mark)
                .doesNotContain("Bad " + mark);
        assertThat(client.get("/admin/entries?status=in-trash&q=" + mark).body())
                .contains("Nothing matches");
        assertThat(client.get("/admin/entries?type=Nonsense&status=odd&order=odd&after=odd&before=odd&q=" + mark)
                        .body())
                .contains("Bad " + mark, "Billie Jean " + mark);
    }

    @Test
    void readsAPageInAHandfulOfStatements(StatementCounter statements) {
        for (var number = 0; number < 60; number++) {
            insert("Song " + number, "Song", "DRAFT");
        }

        assertThat(statements
                        .during(() -> client.get("/admin/entries?q=" + mark))
                        .on("default"))
                .as("session, navigation, page, count")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void takesAnyWords() {
        for (var odd : new String[] {"%00", "%25", "%5C", "%27%3B--", "%ED%A0%80", "%F0%9F%8E%B5", "a".repeat(3_000)}) {
            assertThat(client.get("/admin/entries?q=" + odd).statusCode()).isEqualTo(200);
        }
    }

    private UUID insert(String title, String type, String work) {
        var id = UUID.randomUUID();
        rows.insert(id, UUID.randomUUID(), type, title + " " + mark, mark + "/" + id, work, account.id(), 5);
        return id;
    }
}
