package org.linernotes.content;

import java.util.List;
import java.util.Map;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** The content engine without a container, and short ways to use it in tests. */
public record Engine(ContentModel model, ContentCodec codec, ContentProjector projector, ContentChecks checks) {
    public static Engine start(HouseRule... houseRules) {
        var model = new ContentModel();
        var codec = new ContentCodec(model);
        var projector = new ContentProjector(codec);
        return new Engine(model, codec, projector, new ContentChecks(codec, List.of(houseRules)));
    }

    public Content read(String type, String json) {
        return codec.decode(model.type(type), ContentJson.parse(json), Map.of());
    }

    /** Why the content is refused, each as {@code CODE path}. */
    public List<String> refusals(String type, String json) {
        try {
            read(type, json);
            return List.of();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(Problem.Invalid.class::cast)
                    .map(problem -> "%s %s".formatted(problem.code(), problem.path()))
                    .toList();
        }
    }

    /** The rules that the content breaks, each as {@code LEVEL CODE path}. */
    public List<String> violations(Content content) {
        return checks.check(content).stream()
                .map(violation -> "%s %s %s".formatted(violation.level(), violation.code(), violation.path()))
                .toList();
    }
}
