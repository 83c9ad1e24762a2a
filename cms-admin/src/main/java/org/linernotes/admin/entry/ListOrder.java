package org.linernotes.admin.entry;

import java.util.Arrays;
import org.linernotes.entry.EntryOrder;

/** How the list can be sorted. */
public enum ListOrder {
    UPDATED("", "Edited last", EntryOrder.UPDATED_DESC),
    OLDEST("oldest", "Edited longest ago", EntryOrder.UPDATED_ASC),
    TITLE("title", "Title", EntryOrder.TITLE_ASC),
    CREATED("created", "Created last", EntryOrder.CREATED_DESC);

    private final String key;
    private final String label;
    private final EntryOrder order;

    ListOrder(String key, String label, EntryOrder order) {
        this.key = key;
        this.label = label;
        this.order = order;
    }

    static ListOrder of(String key) {
        return Arrays.stream(values())
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElse(UPDATED);
    }

    EntryOrder order() {
        return order;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
