package org.linernotes.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.CreditRole;
import org.linernotes.catalog.Topic;
import org.linernotes.catalog.TopicMembership;
import org.linernotes.catalog.TopicRule;
import org.linernotes.content.SearchWords;
import org.linernotes.content.TypeId;
import org.linernotes.content.WordForms;

/**
 * In which ways an entry may belong to a list; one of them is enough.
 *
 * @param pointers whom it may point to
 * @param range of one of its numbers; null: none counts
 * @param titleWords those of which one in its title is enough
 */
public record Membership(List<Pointer> pointers, @Nullable RankRange range, List<String> titleWords) {
    static final Membership NONE = new Membership(List.of(), null, List.of());

    private static final String YEAR = "releaseYear";

    /** A reference in a field, in any role if {@code role} is empty. */
    record Pointer(String field, String role, UUID target) {}

    public Membership {
        pointers = List.copyOf(pointers);
        titleWords = List.copyOf(titleWords);
    }

    /** How songs belong to a topic: by naming it, by its rule, or by either. */
    public static Membership of(UUID topic, Topic content) {
        var ruled = byRule(content);
        if (content.membership() == TopicMembership.RULE) {
            return ruled;
        }
        var pointers = new ArrayList<>(ruled.pointers());
        pointers.add(new Pointer("topics", "", topic));
        return new Membership(pointers, ruled.range(), ruled.titleWords());
    }

    /** How songs belong to a topic by its rule alone. */
    static Membership byRule(Topic content) {
        return Optional.ofNullable(content.rule())
                .filter(_ -> content.membership() != TopicMembership.MANUAL)
                .map(Membership::by)
                .orElse(NONE);
    }

    /** Whether a song with some of these references belongs. */
    boolean holds(LiveTopics.Ruled song, List<RulePointer> references) {
        return references.stream().anyMatch(this::names)
                || (range != null
                        && song.year() != null
                        && range.lowest() <= song.year()
                        && song.year() <= range.highest())
                || !Collections.disjoint(WordForms.listed(song.title()), wantedWords());
    }

    /** Those that the full-text index is asked for. */
    private List<String> wantedWords() {
        return titleWords.stream()
                .flatMap(word -> WordForms.listed(word).stream())
                .limit(SearchWords.MOST_WORDS)
                .toList();
    }

    private boolean names(RulePointer reference) {
        return pointers.stream()
                .anyMatch(wanted -> wanted.target().equals(reference.targetId())
                        && wanted.field().equals(reference.field())
                        && (wanted.role().isEmpty() || wanted.role().equals(reference.role())));
    }

    /** For the full-text index: any of the words in a title; empty: none. */
    String titleExpression() {
        return SearchWords.inTitles(wantedWords());
    }

    private static Membership by(TopicRule rule) {
        return switch (rule) {
            case TopicRule.CreditRule(var artist, var role) -> pointing(artist, credit(role), "credits.agent");
            case TopicRule.VideoCreditRule(var artist, var role) ->
                pointing(artist, credit(role), "videos.credits.agent");
            case TopicRule.ArtistRule(var artist, var role) ->
                pointing(artist, role == null ? null : role.name(), "artistCredit.artist");
            case TopicRule.AwardRule(var award) -> pointing(award, null, "awards.award", "videos.awards.award");
            case TopicRule.UsageRule(var work, var kind) ->
                pointing(work, kind == null ? null : kind.name(), "usages.work");
            case TopicRule.RelationRule(var song, var kind) ->
                pointing(song, kind == null ? null : kind.name(), "relations.song");
            case TopicRule.TitleRule(var words) -> new Membership(List.of(), null, words);
            case TopicRule.YearRule(var from, var to) ->
                new Membership(
                        List.of(),
                        RankRange.of(YEAR, from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to),
                        List.of());
        };
    }

    /** By a role's own name or as its label has it. */
    private static @Nullable String credit(@Nullable String role) {
        return role == null
                ? null
                : CreditRole.named(role).map(CreditRole::name).orElse(role);
    }

    private static Membership pointing(@Nullable TypeId target, @Nullable String role, String... fields) {
        var pointers = target == null
                ? Stream.<Pointer>of()
                : Stream.of(fields).map(field -> new Pointer(field, role == null ? "" : role, target.uuid()));
        return new Membership(pointers.toList(), null, List.of());
    }
}
