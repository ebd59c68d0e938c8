package org.candorregistry.core.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.Proportion;
import org.candorregistry.core.statistics.ProportionDifference;

/** Differences of the shares of failure that are shown, each from that of the largest group; what is withheld has none. */
final class FailureDifferences {

    private FailureDifferences() {}

    static List<ComparisonAnswer.ShareDifference> of(List<ComparisonAnswer.Group> groups) {
        Optional<ComparisonAnswer.Group> largest = groups.stream()
                .filter(group -> failed(group).isPresent())
                .max(Comparator.comparingLong(
                        group -> failed(group).map(Proportion::of).orElse(0L)));
        return largest.stream()
                .flatMap(reference -> groups.stream()
                        .filter(group -> !group.name().equals(reference.name()))
                        .flatMap(group -> difference(group, reference)))
                .toList();
    }

    private static Stream<ComparisonAnswer.ShareDifference> difference(
            ComparisonAnswer.Group group, ComparisonAnswer.Group reference) {
        return failed(group)
                .flatMap(share ->
                        ProportionDifference.of(share, failed(reference).orElseThrow(), Level.DEFAULT))
                .map(found -> new ComparisonAnswer.ShareDifference(
                        group.name(),
                        reference.name(),
                        found.difference(),
                        found.interval().lower(),
                        found.interval().upper()))
                .stream();
    }

    private static Optional<Proportion> failed(ComparisonAnswer.Group group) {
        Share share = group.cases().failure().share();
        return Optional.ofNullable(share).map(shown -> new Proportion(shown.count(), shown.of()));
    }
}
