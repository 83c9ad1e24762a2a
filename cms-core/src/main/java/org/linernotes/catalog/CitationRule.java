package org.linernotes.catalog;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.linernotes.content.Content;
import org.linernotes.content.HouseRule;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/**
 * Whether facts need a source.
 *
 * @param required whether no fact is published without one; else it is only advised, except for one that quotes somebody
 */
@ConfigurationProperties("cms.citations")
public record CitationRule(@Bindable(defaultValue = "false") boolean required) implements HouseRule {
    @Override
    public Violation apply(Content content, Violation violation) {
        return required
                        && content.value() instanceof Fact
                        && violation.level() == Level.WARNING
                        && violation.code().equals(Fact.NO_CITATION)
                ? new Violation(Level.PUBLISH, violation.code(), violation.path(), "A fact needs a source here.")
                : violation;
    }
}
