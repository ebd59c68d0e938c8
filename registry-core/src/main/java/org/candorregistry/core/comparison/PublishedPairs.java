package org.candorregistry.core.comparison;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which numbers of pairs may be shown of one group at one time point.
 *
 * @param pairs their number, and what tells it
 * @param thresholds ids of those whose responders may be shown
 * @param responded whether the share of OMERACT-OARSI responders may
 */
record PublishedPairs(boolean pairs, Set<String> thresholds, boolean responded) {

    /** As much of it as may be shown of the same group in another table, too. */
    PublishedPairs and(PublishedPairs elsewhere) {
        return new PublishedPairs(
                pairs && elsewhere.pairs,
                thresholds.stream().filter(elsewhere.thresholds::contains).collect(Collectors.toSet()),
                responded && elsewhere.responded);
    }
}
