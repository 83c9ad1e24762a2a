package org.linernotes.admin.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.ValueView;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.RichProfile;

/** A field as a form shows it. */
public sealed interface FormField {
    FieldMeta meta();

    /**
     * One line.
     *
     * @param input the kind of input: {@code text}, {@code number}, {@code date} ...
     * @param longest in code points; 0: it counts none
     */
    record Line(FieldMeta meta, String value, String input, int longest, String placeholder) implements FormField {}

    /** The entry's address; {@code prefix} stands before it. */
    record Address(FieldMeta meta, String value, String prefix, String pattern) implements FormField {}

    /** Room for more words; {@code oneLine}: without line breaks. */
    record Area(FieldMeta meta, String value, int longest, boolean oneLine) implements FormField {
        /** How many lines to show where the box does not grow by itself. */
        public int rows() {
            var lines = value.length() / 64 + (int) value.lines().count();
            return Math.clamp(lines, oneLine ? 1 : 3, 12);
        }
    }

    record Tick(FieldMeta meta, boolean ticked) implements FormField {}

    record Choice(FieldMeta meta, String value, List<Option> options) implements FormField {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A date and time of day in the form's time zone. */
    record Moment(FieldMeta meta, String value, String zone) implements FormField {}

    /**
     * A text with structure, and as it stands in the box.
     *
     * @param quotations the list of the form whose words it may mark; null: there is none
     * @param shown null where what stands in the box is no document
     * @param previewed whether it was asked for how it looks
     */
    record Rich(
            FieldMeta meta,
            String value,
            String markup,
            RichProfile profile,
            @Nullable String quotations,
            ValueView.@Nullable Rich shown,
            boolean previewed)
            implements FormField {
        /** Whether it may hold all that an article holds. */
        public boolean isFeature() {
            return profile == RichProfile.FEATURE;
        }

        /** How many lines to show where the box does not grow by itself. */
        public int rows() {
            return Math.clamp(markup.length() / 64 + (int) markup.lines().count() + 1, 4, 24);
        }
    }

    /**
     * Another entry.
     *
     * @param chosen null: none is, or it is gone
     * @param words in the box in which an entry is searched
     * @param found what a search without scripts found; null: nobody searched
     */
    record Reference(
            FieldMeta meta,
            String value,
            @Nullable EntryLabel chosen,
            List<Option> targets,
            String words,
            @Nullable Found found)
            implements FormField {
        public Reference {
            targets = List.copyOf(targets);
        }

        /** Such as {@code Artist or song}. */
        public String targetWords() {
            return String.join(" or ", targets.stream().map(Option::label).toList());
        }
    }

    /** What was searched, and found. */
    record Found(String words, List<EntryLabel> entries) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** Fields of a value inside; an empty one is folded. */
    record Fields(FieldMeta meta, List<FormField> fields, Kept kept, boolean folded) implements FormField {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One of several forms of a value, and the fields of the one that is chosen. */
    record Cases(FieldMeta meta, String kind, List<Option> options, List<FormField> fields, Kept kept)
            implements FormField {
        public Cases {
            options = List.copyOf(options);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A list; {@code most} items fit.
     *
     * @param called whether texts call its items by their numbers
     */
    record Rows(FieldMeta meta, List<Row> rows, int most, String itemLabel, boolean called) implements FormField {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An item of a list.
     *
     * @param summary what it says in a few words, where it is folded
     * @param folded whether its fields are put away until somebody opens it
     * @param marked the words of it that the texts mark; null: they mark none of such items
     */
    record Row(
            String name,
            String label,
            FormField field,
            String summary,
            boolean folded,
            @Nullable String marked) {}

    /** A choice of a list of choices. */
    record Option(String value, String label) {}
}
