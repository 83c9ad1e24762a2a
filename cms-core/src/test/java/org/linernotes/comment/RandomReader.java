package org.linernotes.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linernotes.comment.NewReport.Reason;
import org.linernotes.problem.ProblemException;

/** Reports comments, some of them twice by the same client mutation id. */
final class RandomReader extends RandomParticipant {
    /** Fewer than moderators are shown of one comment, whoever else reports. */
    private static final int MOST_OPEN = ModerationQueue.MOST_REPORTS - 4;

    private static final List<Reason> REASONS = List.of(Reason.values());

    private final CommentSamples samples;
    private final List<UUID> taken = new ArrayList<>();

    RandomReader(List<UUID> comments, Supplier<ModerationTools> nodes, CommentSamples samples, long seed) {
        super(comments, nodes, seed);
        this.samples = samples;
    }

    /** The comments that were reported, one for each report. */
    List<UUID> taken() {
        return taken;
    }

    @Override
    public void run() {
        var comment = anyComment();
        if (samples.openReports(comment) >= MOST_OPEN) {
            return;
        }
        var report = new NewReport(
                comment,
                REASONS.get(random.nextInt(REASONS.size())),
                null,
                UUID.randomUUID().toString(),
                Origin.UNKNOWN);
        try {
            send(report);
            taken.add(comment);
            count("report ok");
            if (random.nextInt(4) == 0) {
                send(report);
                count("repeat of a report ok");
            }
        } catch (ProblemException refused) {
            count("report refused");
        }
    }

    private void send(NewReport report) {
        untilAnswered(node -> {
            node.reportComment().execute(report);
            return report;
        });
    }
}
