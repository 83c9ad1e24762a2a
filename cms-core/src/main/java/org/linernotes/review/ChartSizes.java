package org.linernotes.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Album;
import org.linernotes.catalog.Chart;
import org.linernotes.catalog.ChartEntry;
import org.linernotes.catalog.Song;
import org.linernotes.content.Content;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;
import org.linernotes.entry.StoredContents;

/** Nothing stands in a chart at a position that the chart does not have. */
@Singleton
class ChartSizes {
    private final StoredContents contents;

    ChartSizes(StoredContents contents) {
        this.contents = contents;
    }

    Stream<Finding> find(Map<UUID, Content> heads) {
        var charts = charts(heads.values());
        return charts.isEmpty()
                ? Stream.empty()
                : heads.entrySet().stream()
                        .flatMap(
                                head -> new Positions(charts, head.getKey()).beyond(entries(head.getValue())).stream());
    }

    private Map<UUID, Chart> charts(Collection<Content> heads) {
        var ids = heads.stream()
                .flatMap(head -> entries(head).stream())
                .map(ChartEntry::chart)
                .filter(chart -> chart != null)
                .map(chart -> chart.uuid())
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : contents.heads(ids).entrySet().stream().collect(toMap(Map.Entry::getKey, chart ->
                        (Chart) chart.getValue().value()));
    }

    private static List<ChartEntry> entries(Content head) {
        return switch (head.value()) {
            case Song song -> song.charts();
            case Album album -> album.charts();
            default -> List.of();
        };
    }

    /** The positions of one song or album that no chart has. */
    private record Positions(Map<UUID, Chart> charts, UUID entryId, List<Finding> found) {
        Positions(Map<UUID, Chart> charts, UUID entryId) {
            this(charts, entryId, new ArrayList<>());
        }

        List<Finding> beyond(List<ChartEntry> entries) {
            for (var i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                var chart =
                        entry.chart() == null ? null : charts.get(entry.chart().uuid());
                if (chart != null) {
                    check(chart, entry, "charts[%d].".formatted(i));
                }
            }
            return found;
        }

        private void check(Chart chart, ChartEntry entry, String path) {
            check(chart, entry.peak(), path + "peak");
            check(chart, entry.debutPosition(), path + "debutPosition");
            for (var j = 0; j < entry.runs().size(); j++) {
                check(chart, entry.runs().get(j).peak(), "%sruns[%d].peak".formatted(path, j));
            }
        }

        private void check(Chart chart, @Nullable Integer position, String path) {
            if (position != null && chart.size() != null && position > chart.size()) {
                found.add(new Finding(
                        entryId,
                        new Violation(
                                Level.REVIEW,
                                "OUT_OF_RANGE",
                                path,
                                "“%s” has only %d positions.".formatted(chart.name(), chart.size()))));
            }
        }
    }
}
