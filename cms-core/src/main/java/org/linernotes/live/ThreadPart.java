package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.CommentStatements.Moment;
import org.linernotes.live.CommentStatements.Pages;
import org.linernotes.live.CommentStatements.Shape;

/**
 * A part of a thread that an index holds in its order: all comments by time, or those that editors point out, or the others.
 *
 * @param featured null: all of them
 */
record ThreadPart(CommentOrder order, @Nullable Boolean featured) {
    /** By so much those that are pointed out come before the others; instants are far smaller numbers. */
    private static final long POINTED_OUT = 4_000_000_000_000_000_000L;

    /** The parts that a page may hold comments of, in the direction in which it is read. */
    static List<ThreadPart> of(CommentOrder order, PageRequest request) {
        if (order != CommentOrder.FEATURED) {
            return List.of(new ThreadPart(order, null));
        }
        var parts = List.of(new ThreadPart(order, true), new ThreadPart(order, false)).stream()
                .filter(part -> part.isWithin(request))
                .toList();
        return request.fromTheEnd() ? parts.reversed() : parts;
    }

    Shape shape(boolean replies, PageRequest request) {
        var page =
                new PageShape(moment(request.after()) != null, moment(request.before()) != null, request.fromTheEnd());
        return new Shape(replies, order != CommentOrder.OLDEST, featured, page);
    }

    Pages pages(Collection<UUID> threads, PageRequest request) {
        return new Pages(threads, moment(request.after()), moment(request.before()), request.limit());
    }

    Listed<LiveComment> listed(LiveComment comment) {
        var micros = Micros.of(comment.postedAt());
        var rank = switch (order) {
            case OLDEST -> micros;
            case NEWEST -> -micros;
            case FEATURED -> comment.featured() ? -micros - POINTED_OUT : -micros;
        };
        return new Listed<>(new Place(rank, "", comment.id()), comment);
    }

    private boolean isWithin(PageRequest request) {
        var from = request.after();
        var until = request.before();
        return Boolean.TRUE.equals(featured)
                ? from == null || isPointedOut(from)
                : until == null || !isPointedOut(until);
    }

    /** Null also for a place in another part. */
    private @Nullable Moment moment(@Nullable Place place) {
        if (place == null || (featured != null && featured != isPointedOut(place))) {
            return null;
        }
        var micros = switch (order) {
            case OLDEST -> place.rank();
            case NEWEST -> -place.rank();
            case FEATURED -> isPointedOut(place) ? -(place.rank() + POINTED_OUT) : -place.rank();
        };
        return new Moment(Micros.instant(micros), place.id());
    }

    private static boolean isPointedOut(Place place) {
        return place.rank() < -POINTED_OUT / 2;
    }
}
