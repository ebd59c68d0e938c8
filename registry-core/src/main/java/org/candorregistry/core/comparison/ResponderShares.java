package org.candorregistry.core.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.Proportion;

/**
 * How many of the pairs reached each published threshold. Two thresholds enclose the people between them: what would
 * leave too few there is withheld, so the first thresholds of a list are the likeliest to be shown.
 */
final class ResponderShares {

    private final Histogram improvements;
    private final boolean pairsShown;
    private final MinimumCell minimum;
    private final Withheld withheld;
    private final Set<Long> shown = new HashSet<>();

    ResponderShares(Histogram improvements, boolean pairsShown, MinimumCell minimum, Withheld withheld) {
        this.improvements = improvements;
        this.pairsShown = pairsShown;
        this.minimum = minimum;
        this.withheld = withheld;
    }

    List<Cases.Responders> of(List<ResponderThreshold> thresholds) {
        return thresholds.stream().map(this::share).toList();
    }

    private Cases.Responders share(ResponderThreshold threshold) {
        long responders = improvements.countAtLeast(threshold.value());
        boolean harmless = harmless(responders);
        if (harmless) {
            shown.add(responders);
        } else {
            withheld.note("responders." + threshold.id());
        }
        return new Cases.Responders(
                threshold.id(),
                threshold.kind(),
                threshold.value(),
                threshold.population(),
                threshold.citation(),
                threshold.verified(),
                harmless ? Share.of(new Proportion(responders, improvements.n())) : null);
    }

    private boolean harmless(long responders) {
        return pairsShown
                && !minimum.withholds(responders)
                && !minimum.withholds(improvements.n() - responders)
                && shown.stream()
                        .map(other -> Math.abs(other - responders))
                        .allMatch(between -> between == 0 || !minimum.withholds(between));
    }
}
