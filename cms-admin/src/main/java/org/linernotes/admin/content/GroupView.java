package org.linernotes.admin.content;

import java.util.List;

/** The fields under one heading; the first group of a type has none. */
public record GroupView(String heading, List<FieldView> fields) {
    public GroupView {
        fields = List.copyOf(fields);
    }

    /** Whether the heading says all that its only field's label would. */
    public boolean isAlone() {
        return fields.size() == 1 && fields.getFirst().label().equals(heading);
    }
}
