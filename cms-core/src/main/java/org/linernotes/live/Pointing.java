package org.linernotes.live;

import java.util.List;

/**
 * Which entries point to one: facts about a song, songs of an artist, features of a category.
 *
 * @param types of the entries that point
 * @param fields in which they point
 * @param roles of the reference; empty: any
 * @param having a filter on one of the pointing entry's values
 */
public record Pointing(List<String> types, List<String> fields, List<String> roles, ValueFilter having) {
    public Pointing {
        types = List.copyOf(types);
        fields = List.copyOf(fields);
        roles = List.copyOf(roles);
    }

    public static Pointing of(String type, String... fields) {
        return new Pointing(List.of(type), List.of(fields), List.of(), ValueFilter.NONE);
    }

    public Pointing withRoles(List<String> roles) {
        return new Pointing(types, fields, roles, having);
    }

    public Pointing having(ValueFilter filter) {
        return new Pointing(types, fields, roles, filter);
    }
}
