package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** No redirect leads back to itself through others. */
@Singleton
class RedirectLoops implements LiveRule {
    private final LiveRuleChecks checks;
    private final NamedLocks locks;

    RedirectLoops(LiveRuleChecks checks, NamedLocks locks) {
        this.checks = checks;
        this.locks = locks;
    }

    @Override
    public String type() {
        return "Redirect";
    }

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        locks.hold(List.of("redirects"));
        return checks.findLoops(members).stream()
                .<Problem>map(loop -> new Problem.Blocked(
                        "LOOP",
                        "to",
                        "“%s” would lead back to itself by “%s”; let one of them lead elsewhere."
                                .formatted(loop.title(), loop.otherTitle()),
                        loop.entryId()))
                .toList();
    }
}
