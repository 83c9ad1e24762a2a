package org.linernotes.admin.form;

import java.util.List;

/** The fields of a form under one heading; the first group has none. */
public record FormGroup(String heading, List<FormField> fields) {
    public FormGroup {
        fields = List.copyOf(fields);
    }
}
