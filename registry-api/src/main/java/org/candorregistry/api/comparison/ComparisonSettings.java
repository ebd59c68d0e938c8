package org.candorregistry.api.comparison;

import org.candorregistry.core.statistics.MinimumCell;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What researchers may be shown.
 *
 * @param minimumCell fewest people that a number shown to researchers may describe; 5 at the lowest
 */
@ConfigurationProperties("candor")
record ComparisonSettings(@DefaultValue("11") int minimumCell) {

    /** A setting of 0 would mean that nothing is withheld, which is for a clinic's own rows only. */
    ComparisonSettings {
        if (minimumCell < MinimumCell.LOWEST) {
            throw new IllegalArgumentException("candor.minimum-cell is at least " + MinimumCell.LOWEST + ".");
        }
    }
}
