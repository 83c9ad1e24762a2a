package org.linernotes.admin.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.RichText;
import org.linernotes.content.WebAddress;

/** A value as a page shows it. */
public sealed interface ValueView {
    /** Letters, with their line breaks. */
    record Words(String text) implements ValueView {}

    record At(Instant instant) implements ValueView {}

    record Web(String address) implements ValueView {
        /** As people write it. */
        public String words() {
            return WebAddress.inLetters(address);
        }
    }

    record Entry(EntryLabel label) implements ValueView {}

    /** A reference to an entry that is not there any more. */
    record Lost(String id) implements ValueView {}

    /** A text with structure, and the entries that it may name. */
    record Rich(RichText text, Map<UUID, EntryLabel> entries) implements ValueView {}

    record Items(List<ValueView> items) implements ValueView {
        public Items {
            items = List.copyOf(items);
        }

        /** Whether the items are short enough to stand beside each other. */
        public boolean isPlain() {
            return items.stream().allMatch(item -> item instanceof Words || item instanceof Web);
        }
    }

    /** A value of several fields; {@code kind} says which of several forms it has. */
    record Fields(@Nullable String kind, List<FieldView> fields) implements ValueView {
        public Fields {
            fields = List.copyOf(fields);
        }
    }
}
