package org.linernotes.admin.form;

/** How inputs are called: like the paths by which problems name fields. */
final class Names {
    /** Stands in front of what is about the form and not about its content. */
    static final String BASE = "_base";

    /** What a form was based on before somebody else saved. */
    static final String OLDER = "_older";

    static final String STEP = "_do";
    static final String ROW = "_row";
    static final String ZONE = "_zone";
    static final String KEPT = "_kept:";
    static final String SEARCH = "_search:";
    static final String MARKUP = "_markup:";
    static final String KIND = "type";

    private Names() {}

    static String field(String owner, String field) {
        return owner.isEmpty() ? field : owner + "." + field;
    }

    static String row(String list, int index) {
        return "%s[%d]".formatted(list, index);
    }
}
