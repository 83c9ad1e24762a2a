package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.admin.content.CheckGroup;
import org.linernotes.admin.content.GroupView;

/** What the newest revision says, what belongs to its page, who names it elsewhere, and which rules it breaks. */
public record EntryBody(List<GroupView> groups, List<PartList> parts, List<UsageList> usages, List<CheckGroup> checks) {
    public EntryBody {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
        usages = List.copyOf(usages);
        checks = List.copyOf(checks);
    }
}
