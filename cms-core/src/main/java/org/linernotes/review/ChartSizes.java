package org.linernotes.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
class ChartSizes implements HeadCheck {
    private final StoredContents contents;

    ChartSizes(StoredContents contents) {
        this.contents = contents;
    }

    @Override
    public Stream<Finding> find(Map<UUID, Content> heads) {
        var charts = charts(heads.values());
        return charts.isEmpty()
                ? Stream.empty()
                : heads.entrySet().stream()
                        .flatMap(head -> violations(entries(head.getValue()), charts)
                                .map(violation -> new Finding(head.getKey(), violation)));
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

    private static Stream<Violation> violations(List<ChartEntry> entries, Map<UUID, Chart> charts) {
        return IntStream.range(0, entries.size()).boxed().flatMap(i -> {
            var entry = entries.get(i);
            var chart = entry.chart() == null ? null : charts.get(entry.chart().uuid());
            return chart == null ? Stream.empty() : violations(entry, chart, "charts[%d].".formatted(i));
        });
    }

    private static Stream<Violation> violations(ChartEntry entry, Chart chart, String path) {
        return Stream.concat(
                        Stream.of(
                                violation(chart, entry.peak(), path + "peak"),
                                violation(chart, entry.debutPosition(), path + "debutPosition")),
                        IntStream.range(0, entry.runs().size())
                                .mapToObj(i -> violation(
                                        chart, entry.runs().get(i).peak(), "%sruns[%d].peak".formatted(path, i))))
                .flatMap(Optional::stream);
    }

    private static Optional<Violation> violation(Chart chart, @Nullable Integer position, String path) {
        return position == null || chart.size() == null || position <= chart.size()
                ? Optional.empty()
                : Optional.of(new Violation(
                        Level.REVIEW,
                        "OUT_OF_RANGE",
                        path,
                        "“%s” has only %d positions.".formatted(chart.name(), chart.size())));
    }
}
