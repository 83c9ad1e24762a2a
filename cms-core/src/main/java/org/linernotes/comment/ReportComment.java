package org.linernotes.comment;

import jakarta.inject.Singleton;
import org.linernotes.problem.Problem;

/** Takes a reader's word that a visible comment should not be; a moderator decides. */
@Singleton
public class ReportComment {
    private static final int LONGEST_TEXT = 1_000;

    private final ReaderFunctions functions;
    private final SenderHash senderHash;

    ReportComment(ReaderFunctions functions, SenderHash senderHash) {
        this.functions = functions;
        this.senderHash = senderHash;
    }

    public void execute(NewReport report) {
        var words = PlainText.ofLines(report.text());
        if (words.length() > LONGEST_TEXT || words.isBroken()) {
            throw new Problem.Invalid(
                            "INVALID", "text", "Say it in up to 1,000 characters, without control characters.")
                    .asException();
        }
        if (report.clientMutationId().isBlank() || new PlainText(report.clientMutationId()).isBroken()) {
            throw new Problem.Invalid("INVALID", "clientMutationId", "Send a clientMutationId, such as a UUID.")
                    .asException();
        }
        var sender = senderHash.of(report.origin());
        functions
                .reportComment(
                        report.commentId(), report.reason().name(), words.orNull(), report.clientMutationId(), sender)
                .requireTaken();
    }
}
