package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds for every content type: authors of one implement this in a test and have it checked. */
public interface ContentTypeContract {
    /** The type's name, such as {@code Song}. */
    String typeName();

    /** A content as JSON that is ready to be published. */
    String completeExample();

    @Test
    default void isFoundOnTheClassPathUnderNameAndPrefix() {
        var engine = Engine.start();
        var type = engine.model().type(typeName());

        assertThat(engine.model().withPrefix(type.prefix())).contains(type);
    }

    @Test
    default void anExampleBreaksNoRule() {
        var engine = Engine.start();

        assertThat(engine.checks().check(engine.read(typeName(), completeExample())))
                .filteredOn(violation -> violation.level() != Level.WARNING)
                .isEmpty();
    }

    @Test
    default void anExampleIsReadAgainAsTheSame() {
        var engine = Engine.start();
        var content = engine.read(typeName(), completeExample());

        var again = engine.codec().restore(content.type(), content.tree(), content.hash());

        assertThat(again).isEqualTo(content);
        assertThat(engine.read(typeName(), ContentJson.print(content.tree()))).isEqualTo(content);
    }

    @Test
    default void anExampleHasATitle() {
        var engine = Engine.start();
        var projection = engine.projector().project(engine.read(typeName(), completeExample()));

        assertThat(projection.title()).isNotBlank();
        assertThat(projection.sortTitle()).isNotBlank();
    }
}
