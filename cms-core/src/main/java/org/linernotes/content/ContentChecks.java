package org.linernotes.content;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which rules a content breaks, of those that need nothing but itself. */
@Singleton
public class ContentChecks {
    private final ContentCodec codec;
    private final List<HouseRule> houseRules;

    ContentChecks(ContentCodec codec, List<HouseRule> houseRules) {
        this.codec = codec;
        this.houseRules = List.copyOf(houseRules);
    }

    /** Every violation of every level, warnings included, those of the lowest level first. */
    public List<Violation> check(Content content) {
        var found = new ArrayList<>(codec.faults(content.type(), content.tree()));
        new RequiredFields(found).check(content.type(), content.tree());
        ContentWalk.over(content, (place, value) -> {
            if (place.type() instanceof FieldType.Rich(var profile)) {
                found.addAll(RichTextRules.check(codec.richText(profile, value), place.path()));
            } else if (place.type() instanceof FieldType.Text text && !text.multiline() && value.isString()) {
                InvisibleText.firstControl(value.getStringValue())
                        .ifPresent(character -> found.add(unseen(character, place.path())));
            }
        });
        ContentCodec.rules(content).forEach(found::add);
        houseRules.forEach(rule -> found.replaceAll(violation -> rule.apply(content, violation)));
        found.sort(Comparator.comparing(Violation::level));
        return List.copyOf(found);
    }

    private static Violation unseen(int character, String path) {
        return new Violation(
                Level.REVIEW,
                "CHARACTER",
                path,
                "This holds a character that nobody sees (U+%04X); type it by hand instead of pasting it."
                        .formatted(character));
    }
}
