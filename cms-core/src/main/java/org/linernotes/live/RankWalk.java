package org.linernotes.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentRank;
import org.linernotes.content.ContentTypeDefinition;

/**
 * The part of an order's index that a filter leaves.
 *
 * @param within the one value of the field that narrows the type's lists; null: any
 * @param rest what the index does not know
 */
record RankWalk(
        String field,
        boolean descending,
        UUID scope,
        @Nullable Long within,
        long lowest,
        long highest,
        EntryFilter rest) {
    static RankWalk of(EntryFilter filter, ListOrder order, ContentModel model) {
        var descending = order.kind() == ListOrder.Kind.HIGHEST;
        var own = filter.ranges().stream()
                .filter(range -> range.field().equals(order.field()))
                .filter(range -> !descending || range.scope().equals(ContentRank.EVERYWHERE))
                .findFirst()
                .orElse(null);
        var others = own == null ? filter : filter.without(own);
        var narrowing = narrowing(others, order, model);
        return new RankWalk(
                order.field(),
                descending,
                own == null ? ContentRank.EVERYWHERE : own.scope(),
                narrowing == null ? null : narrowing.lowest(),
                own == null ? Long.MIN_VALUE : descending ? turned(own.highest()) : own.lowest(),
                own == null ? Long.MAX_VALUE : descending ? turned(own.lowest()) : own.highest(),
                narrowing == null ? others : others.without(narrowing));
    }

    private static @Nullable RankRange narrowing(EntryFilter filter, ListOrder order, ContentModel model) {
        var field = model.find(filter.type())
                .map(ContentTypeDefinition::listedBy)
                .filter(name -> !name.equals(order.field()));
        return filter.ranges().stream()
                .filter(range -> range.isOneValue()
                        && field.filter(range.field()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static long turned(long rank) {
        return rank == Long.MIN_VALUE ? Long.MAX_VALUE : -rank;
    }
}
