package org.linernotes.demo;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.linernotes.account.CreateDemoAccounts;
import org.linernotes.catalog.CitationRule;
import org.linernotes.database.Database;
import org.linernotes.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a demo database when its node starts; what is there already is left alone. */
@Singleton
public class DemoSite implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSite.class);

    private final Database database;
    private final CreateDemoAccounts createDemoAccounts;
    private final DemoEntries entries;
    private final DemoCatalogue catalogue;
    private final DemoCharts charts;
    private final DemoComments comments;
    private final CitationRule citations;

    DemoSite(
            Database database,
            CreateDemoAccounts createDemoAccounts,
            DemoEntries entries,
            DemoCatalogue catalogue,
            DemoCharts charts,
            DemoComments comments,
            CitationRule citations) {
        this.database = database;
        this.createDemoAccounts = createDemoAccounts;
        this.entries = entries;
        this.catalogue = catalogue;
        this.charts = charts;
        this.comments = comments;
        this.citations = citations;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!database.isDemo()) {
            return;
        }
        try {
            fill();
        } catch (RuntimeException problem) {
            if (citations.required()) {
                throw new StartRefused(
                        "CMS_CITATIONS_REQUIRED needs CMS_DEMO=false at the first start: the demo's facts name few sources.",
                        problem);
            }
            LOG.error("The demo content is not complete; the next start tries again.", problem);
        }
    }

    /** Does what is left to do; a node that was killed in the middle leaves no half-made page behind. */
    void fill() {
        var people = createDemoAccounts.execute();
        entries.create(people);
        catalogue.create(people);
        charts.create();
        comments.create(people);
    }
}
