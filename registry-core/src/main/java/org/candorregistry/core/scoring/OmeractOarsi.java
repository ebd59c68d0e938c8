package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OMERACT-OARSI responder status: pain or function better by at least 50 % and 20 points of 100, or two of pain, function
 * and the patient's global assessment better by at least 20 % and 10 points. A percentage of a baseline of 0 is not
 * defined and so not reached.
 *
 * @see "Pham et al., Osteoarthritis Cartilage 12 (2004) 389-399, doi:10.1016/j.joca.2004.02.001"
 */
public final class OmeractOarsi {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Change LARGE = new Change(50, 20);
    private static final Change MODERATE = new Change(20, 10);
    private static final int DOMAINS_IMPROVED = 2;

    private OmeractOarsi() {}

    /**
     * Whether a person responded.
     *
     * @param global empty: not measured, and so not improved
     */
    public static boolean responded(Domain pain, Domain function, Optional<Domain> global) {
        return pain.improvedBy(LARGE)
                || function.improvedBy(LARGE)
                || Stream.concat(Stream.of(pain, function), global.stream())
                                .filter(domain -> domain.improvedBy(MODERATE))
                                .count()
                        >= DOMAINS_IMPROVED;
    }

    /** A change in percent of the baseline and in points of a scale of 100; both are to be reached. */
    private record Change(int percent, int points) {}

    /**
     * One domain before and after, in the measure's points, whichever way the measure runs.
     *
     * @param improvement positive is better
     * @param burden distance of the baseline from the best score, at least 0
     * @param range distance of the worst score from the best, above 0
     */
    public record Domain(BigDecimal improvement, BigDecimal burden, BigDecimal range) {

        private boolean improvedBy(Change change) {
            return burden.signum() > 0 && reaches(change.percent(), burden) && reaches(change.points(), range);
        }

        private boolean reaches(int percent, BigDecimal of) {
            return improvement.multiply(HUNDRED).compareTo(of.multiply(BigDecimal.valueOf(percent))) >= 0;
        }
    }
}
