package org.candorregistry.fhir.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of Observations ended.
 *
 * @param amongProducts whether all scores were given
 * @param after the last score, or the last product all of whose measurements were given; null: none yet
 * @param given how many of the next product's measurements were given
 */
record ObservationPlace(boolean amongProducts, @Nullable UUID after, int given) {

    static final ObservationPlace FIRST_PRODUCT = new ObservationPlace(true, null, 0);

    private static final String SCORE = "score";
    private static final String PRODUCT = "product";

    static ObservationPlace afterScore(UUID score) {
        return new ObservationPlace(false, score, 0);
    }

    static ObservationPlace inProductAfter(@Nullable UUID product, int given) {
        return new ObservationPlace(true, product, given);
    }

    /**
     * Reads a place.
     *
     * @param place what {@link #toString} gave; null: the begin
     */
    static ObservationPlace parse(@Nullable String place) {
        if (place == null) {
            return new ObservationPlace(false, null, 0);
        }
        String[] parts = place.split("/", 3);
        UUID after = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
        return new ObservationPlace(PRODUCT.equals(parts[0]), after, Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return (amongProducts ? PRODUCT : SCORE) + "/" + (after == null ? "" : after) + "/" + given;
    }
}
