package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lists whom a content refers to, in reading order. */
final class ContentReferences {
    private static final String SIBLING = "$";
    private static final Strength MENTION = new Strength(false, false);

    private final BiFunction<RichProfile, JsonNode, RichText> richTexts;
    private final List<ContentReference> found = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> primaries = new HashSet<>();

    private ContentReferences(BiFunction<RichProfile, JsonNode, RichText> richTexts) {
        this.richTexts = richTexts;
    }

    static List<ContentReference> in(Content content, BiFunction<RichProfile, JsonNode, RichText> richTexts) {
        var references = new ContentReferences(richTexts);
        ContentWalk.over(content, references::visit);
        return List.copyOf(references.found);
    }

    private void visit(ContentWalk.Place place, JsonNode value) {
        switch (place.type()) {
            case FieldType.Reference type
            when value.isString() ->
                TypeId.parse(value.getStringValue()).ifPresent(target -> reference(place, type, target));
            case FieldType.Rich(var profile) ->
                RichReferences.in(
                        richTexts.apply(profile, value),
                        (kind, target) -> add(place, place.name() + kind, null, target, MENTION));
            default -> {}
        }
    }

    private void reference(ContentWalk.Place place, FieldType.Reference type, TypeId target) {
        var role = type.role().startsWith(SIBLING) ? sibling(place, type.role().substring(1)) : type.role();
        var isPrimary = !type.primaryRole().isEmpty() && type.primaryRole().equals(role) && primaries.add(place.name());
        var strength = new Strength(type.required() || isPrimary, type.part());
        add(place, place.name(), role.isEmpty() ? null : role, target, strength);
    }

    private void add(ContentWalk.Place place, String field, @Nullable String role, TypeId target, Strength strength) {
        var position = positions.merge(field, 1, Integer::sum) - 1;
        found.add(new ContentReference(
                field,
                position,
                role,
                target.uuid(),
                target.prefix(),
                strength.required(),
                strength.part(),
                place.path()));
    }

    /** How much the entry depends on the target. */
    private record Strength(boolean required, boolean part) {}

    /** The value of a field beside the reference, or its default. */
    private static String sibling(ContentWalk.Place place, String name) {
        var role = place.parent().get(name);
        return role != null && role.isString() ? role.getStringValue() : place.siblingDefault(name);
    }
}
