package org.linernotes.publication;

import java.util.List;
import org.linernotes.problem.Problem;

/**
 * What a command would do, and everything that stands in its way.
 *
 * @param planHash names exactly these effects; a command that carries it is refused once they would be others
 */
public record PublishPlan(String planHash, List<PlannedEffect> effects, List<Problem> problems) {
    public PublishPlan {
        effects = List.copyOf(effects);
        problems = List.copyOf(problems);
    }
}
