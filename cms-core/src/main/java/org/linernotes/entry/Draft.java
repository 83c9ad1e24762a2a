package org.linernotes.entry;

import java.util.UUID;
import org.linernotes.content.Content;
import org.linernotes.content.Projection;
import org.linernotes.problem.Problem;

/**
 * A content on its way to become a revision.
 *
 * @param revisionId the id it will have
 * @param number the number it will have
 * @param path what stands before the content's own paths in messages, such as <code>entries[2].</code>
 */
record Draft(UUID entryId, UUID revisionId, int number, String path, Content content, Projection projection) {
    Problem invalid(String code, String contentPath, String message) {
        return new Problem.Invalid(code, path + contentPath, message, entryId);
    }

    /** The same problem, said of this draft. */
    Problem below(Problem problem) {
        return problem instanceof Problem.Invalid(var code, var inner, var message, var _)
                ? invalid(code, inner == null ? "" : inner, message)
                : problem;
    }

    Draft with(Content changed, Projection projected) {
        return new Draft(entryId, revisionId, number, path, changed, projected);
    }
}
