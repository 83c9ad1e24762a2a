package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.beans.BeanIntrospector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.ProblemException;

class ContentModelTest {
    @Test
    void findsEveryTypeOnTheClassPath() {
        var model = new ContentModel();

        assertThat(model.find("Instrument")).isPresent();
        assertThat(model.withPrefix("instrument")).isEqualTo(model.find("Instrument"));
        assertThatThrownBy(() -> model.type("<script>\u0000"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("There is no content type “<script>\uFFFD”; there are ");
    }

    @Test
    void refusesTwoTypesOfOneNameOrPrefix() {
        refuses("Good and Better have the same name “Good”.", type(Good.class), type(Better.class, "Good", "better"));
        refuses("Good and Better have the same prefix “good”.", type(Good.class), type(Better.class, "Better", "good"));
    }

    @Test
    void refusesNamesThatAreNone() {
        refuses("Good needs a name such as Song, not “good”.", type(Good.class, "good", "good"));
        refuses("Good needs a prefix such as song, not “Good”.", type(Good.class, "Good", "Good"));
    }

    @Test
    void refusesWhatBelongsToTheSchemaOrToAnotherType() {
        refuses("Good needs another name: “Query” belongs to the schema itself.", type(Good.class, "Query", "good"));
        refuses(
                "Good needs another name: “GoodConnection” belongs to the schema itself.",
                type(Good.class, "GoodConnection", "good"));
        refuses(
                "Good needs another prefix: “revision” begins the ids of something else.",
                type(Good.class, "Good", "revision"));
        refuses("Dated has a component “updatedAt”, which every entry has by itself.", type(Dated.class));
        refuses(
                "Booth and Stall have pages at the same addresses, /stalls/{slug}.",
                stall("Stall", "/stalls/{slug}", "{title}"),
                stall("Booth", "/stalls/{slug}", "{title}"));
    }

    @Test
    void refusesPatternsThatAreNone() {
        refuses(
                "Stall has the path “/stalls/{slug}/{bogus}”, which must begin with / and hold {slug} and no other.",
                stall("Stall", "/stalls/{slug}/{bogus}", "{title}"));
        refuses(
                "Stall proposes slugs from “{title”, whose braces hold no field.",
                stall("Stall", "/stalls/{slug}", "{title"));
    }

    private static DeclaredType stall(String name, String path, String slug) {
        var declaration = AnnotationValue.builder(ContentType.class)
                .member("name", name)
                .member("prefix", name.toLowerCase(java.util.Locale.ROOT))
                .member("label", name)
                .member("plural", name + "s")
                .member("path", path)
                .member("slug", slug)
                .build();
        return new DeclaredType(BeanIntrospector.SHARED.getIntrospection(Booth.class), declaration);
    }

    @Test
    void refusesComponentsThatItCannotStore() {
        refuses("WithMap.words is a Map; a component can be text, ", type(WithMap.class));
        refuses(
                "WithPlainRecord.inner holds Plain, which is not a record annotated with @Value.",
                type(WithPlainRecord.class));
        refuses(
                "WithBareReference.other is a reference and needs @Reference with its targets.",
                type(WithBareReference.class));
        refuses(
                "WithStranger.other refers to String, which is not a content type on the class path.",
                type(WithStranger.class));
        refuses("WithBareText.text is a rich text and needs @Rich with its profile.", type(WithBareText.class));
        refuses("WithWrongDefault.size cannot be “many” by default.", type(WithWrongDefault.class));
        refuses(
                "Endless holds itself through Endless.inner; a content cannot be of unlimited depth.",
                type(WithEndless.class));
    }

    @Test
    void refusesTypesThatCannotBeListed() {
        refuses("Untitled has no field “title” for its title; name one, or implement Titled.", type(Untitled.class));
        refuses(
                "LooselyTitled has a title field “title” that is not a text required when saving.",
                type(LooselyTitled.class));
        refuses("TwoProfiles has rich texts of two profiles; choose one for the whole type.", type(TwoProfiles.class));
    }

    @Test
    void refusesPartsThatCanBeLiveWithoutTheirWhole() {
        refuses("LoosePart.whole makes its entry a part, so it must be required.", type(LoosePart.class));
    }

    @Test
    void refusesPagesWithoutAddresses() {
        var declaration = AnnotationValue.builder(ContentType.class)
                .member("name", "Stall")
                .member("prefix", "stall")
                .member("label", "Stall")
                .member("plural", "Stalls")
                .member("path", "/stalls/{slug}")
                .build();
        refuses(
                "Stall has pages at /stalls/{slug}, so it needs an @Address that is @Required for a review at the latest.",
                new DeclaredType(BeanIntrospector.SHARED.getIntrospection(Stall.class), declaration));
    }

    @Test
    void refusesMissingValuesThatAreNotNullable() {
        refuses("NeverNull.size may be missing and must be @Nullable.", type(NeverNull.class));
    }

    private static void refuses(String sentence, DeclaredType... types) {
        assertThatThrownBy(() -> new ContentModel(List.of(types)))
                .isInstanceOf(WrongContentType.class)
                .hasMessageStartingWith(sentence);
    }

    private static DeclaredType type(Class<?> record) {
        return type(record, record.getSimpleName(), record.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private static DeclaredType type(Class<?> record, String name, String prefix) {
        var declaration = AnnotationValue.builder(ContentType.class)
                .member("name", name)
                .member("prefix", prefix)
                .member("label", name)
                .member("plural", name)
                .build();
        return new DeclaredType(BeanIntrospector.SHARED.getIntrospection(record), declaration);
    }

    @Value
    record Good(@Required(Level.SAVE) String title) {}

    @Value
    record Stall(
            @Required(Level.SAVE) String title,
            @Address @Nullable String slug) {}

    @Value
    record Dated(
            @Required(Level.SAVE) String title, @Nullable LocalDate updatedAt) {}

    @Value
    record Booth(
            @Required(Level.SAVE) String title,

            @Address @Required(Level.REVIEW) @Nullable String slug) {}

    @Value
    record Better(@Required(Level.SAVE) String title) {}

    @Value
    record WithMap(@Required(Level.SAVE) String title, Map<String, String> words) {}

    record Plain(String title) {}

    @Value
    record WithPlainRecord(
            @Required(Level.SAVE) String title, @Nullable Plain inner) {}

    @Value
    record WithBareReference(
            @Required(Level.SAVE) String title, @Nullable TypeId other) {}

    @Value
    record WithStranger(
            @Required(Level.SAVE) String title,
            @Reference(String.class) @Nullable TypeId other) {}

    @Value
    record WithBareText(
            @Required(Level.SAVE) String title, @Nullable RichText text) {}

    @Value
    record WithWrongDefault(
            @Required(Level.SAVE) String title,
            @Field(defaultValue = "many") Integer size) {}

    @Value
    record WithEndless(
            @Required(Level.SAVE) String title, @Nullable Endless inner) {}

    @Value
    record Endless(@Nullable Endless inner) {}

    @Value
    record LoosePart(
            @Required(Level.SAVE) String title,

            @Reference(value = LoosePart.class, part = true) @Nullable
            TypeId whole) {}

    @Value
    record Untitled(@Required(Level.SAVE) String name) {}

    @Value
    record LooselyTitled(@Nullable String title) {}

    @Value
    record NeverNull(@Required(Level.SAVE) String title, Integer size) {}

    @Value
    record TwoProfiles(
            @Required(Level.SAVE) String title,
            @Rich(RichProfile.FACT) @Nullable RichText note,
            @Rich(RichProfile.FEATURE) @Nullable RichText body) {}
}
