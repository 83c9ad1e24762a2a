package org.linernotes.entry;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.entry.DraftReader.NewIds;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Makes drafts out of requests for new entries, or tells everything that is wrong with any of them. */
@Singleton
class NewDrafts {
    private final ContentModel model;
    private final DraftReader reader;
    private final Parts parts;
    private final References references;
    private final Slugs slugs;
    private final DraftRows rows;

    NewDrafts(ContentModel model, DraftReader reader, Parts parts, References references, Slugs slugs, DraftRows rows) {
        this.model = model;
        this.reader = reader;
        this.parts = parts;
        this.references = references;
        this.slugs = slugs;
        this.rows = rows;
    }

    /** In the order of the requests; {@code paths} stand before what each says of its fields. */
    List<Draft> of(List<NewEntry> entries, List<String> paths) {
        var ids = newIds(entries.size());
        var created = created(entries, ids);
        var problems = new ArrayList<Problem>();
        var read = new ArrayList<Draft>();
        for (var index = 0; index < entries.size(); index++) {
            try {
                read.add(reader.first(entries.get(index), paths.get(index), ids.get(index), created));
            } catch (ProblemException refused) {
                problems.addAll(below(paths.get(index), refused));
            }
        }
        var drafts = parts.identify(read, problems);
        problems.addAll(parts.problems(drafts));
        var targets = references.targets(drafts);
        drafts.forEach(draft -> problems.addAll(references.problems(draft, known(targets, created), Set.of())));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return slugs.propose(drafts, targets);
    }

    private List<NewIds> newIds(int count) {
        var ids = rows.newIds(2 * count);
        return IntStream.range(0, count)
                .mapToObj(index -> new NewIds(ids.get(2 * index), ids.get(2 * index + 1)))
                .toList();
    }

    /** Unknown types are left out: reading the entry itself will tell. */
    private Map<String, TypeId> created(List<NewEntry> entries, List<NewIds> ids) {
        return IntStream.range(0, entries.size())
                .boxed()
                .filter(index -> model.find(entries.get(index).type()).isPresent())
                .collect(toMap(
                        index -> entries.get(index).clientId(), index -> typeId(entries.get(index), ids.get(index))));
    }

    private TypeId typeId(NewEntry entry, NewIds ids) {
        return new TypeId(model.type(entry.type()).prefix(), ids.entryId());
    }

    /** An entry that could not be read is no reason to call references to it dangling. */
    private Map<UUID, Target> known(Map<UUID, Target> targets, Map<String, TypeId> created) {
        var known = new HashMap<>(targets);
        created.values()
                .forEach(id -> model.withPrefix(id.prefix())
                        .ifPresent(type -> known.putIfAbsent(
                                id.uuid(), new Target(id.uuid(), type.name(), EntryState.ACTIVE, null))));
        return known;
    }

    private static List<Problem> below(String path, ProblemException refused) {
        return refused.problems().stream().map(problem -> below(path, problem)).toList();
    }

    private static Problem below(String path, Problem problem) {
        return problem instanceof Problem.Invalid invalid
                ? new Problem.Invalid(
                        invalid.code(),
                        path + (invalid.path() == null ? "" : invalid.path()),
                        invalid.message(),
                        invalid.entryId())
                : problem;
    }
}
