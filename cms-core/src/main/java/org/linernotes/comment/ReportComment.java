package org.linernotes.comment;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Takes a reader's word that a visible comment should not be; a moderator decides. */
@Singleton
public class ReportComment {
    private static final int LONGEST_TEXT = 1_000;

    private final ReaderFunctions functions;
    private final SenderLimit limit;

    ReportComment(ReaderFunctions functions, SenderLimit limit) {
        this.functions = functions;
        this.limit = limit;
    }

    public void execute(NewReport report) {
        var text = limit.counting(report.origin(), () -> checked(report));
        functions
                .reportComment(
                        report.commentId(),
                        report.reason().name(),
                        text,
                        report.clientMutationId(),
                        report.origin().address())
                .requireTaken();
    }

    private static @Nullable String checked(NewReport report) {
        var words = new ReaderWords();
        var text = words.linesIfAny("text", "report", report.text(), LONGEST_TEXT);
        words.mutationId(report.clientMutationId());
        words.requireNoProblems();
        return text;
    }
}
