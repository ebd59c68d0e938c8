package org.candorregistry.core.comparison;

import java.util.List;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.Proportion;

/** How many of the pairs reached each published threshold, as far as that may be shown. */
final class ResponderShares {

    private final Histogram improvements;
    private final PublishedPairs published;
    private final Withheld withheld;

    ResponderShares(Histogram improvements, PublishedPairs published, Withheld withheld) {
        this.improvements = improvements;
        this.published = published;
        this.withheld = withheld;
    }

    List<Cases.Responders> of(List<ResponderThreshold> thresholds) {
        return thresholds.stream().map(this::share).toList();
    }

    private Cases.Responders share(ResponderThreshold threshold) {
        boolean shown = published.thresholds().contains(threshold.id());
        if (!shown) {
            withheld.note("responders." + threshold.id());
        }
        return new Cases.Responders(
                threshold.id(),
                threshold.kind(),
                threshold.value(),
                threshold.population(),
                threshold.citation(),
                threshold.verified(),
                shown
                        ? Share.of(new Proportion(improvements.countAtLeast(threshold.value()), improvements.n()))
                        : null);
    }
}
