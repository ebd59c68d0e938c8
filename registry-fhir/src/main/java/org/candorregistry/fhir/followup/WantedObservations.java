package org.candorregistry.fhir.followup;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.fhir.search.ResourceId;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Which Observations a search wants. The id of a score's is the score's; that of a measurement is the product's, a full
 * stop, and the measurement's code.
 *
 * @param scores null: no score
 * @param products null: no measurement
 * @param ids the only ones wanted; null: any
 */
record WantedObservations(
        @Nullable Selection scores,
        @Nullable Selection products,
        @Nullable Set<String> ids) {

    private static final char BETWEEN = '.';

    /** @param selection without ids */
    static WantedObservations all(Selection selection) {
        return new WantedObservations(selection, selection, null);
    }

    /** Of these only those with one of these ids. */
    WantedObservations withIds(Set<String> wanted) {
        Set<UUID> scoreIds = wanted.stream()
                .map(ResourceId::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Set<UUID> productIds = wanted.stream()
                .filter(id -> id.indexOf(BETWEEN) > 0)
                .map(id -> ResourceId.parse(id.substring(0, id.indexOf(BETWEEN))))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new WantedObservations(
                scores == null ? null : scores.withIds(scoreIds),
                products == null ? null : products.withIds(productIds),
                wanted);
    }

    WantedObservations onlyScores() {
        return new WantedObservations(scores, null, ids);
    }

    WantedObservations onlyMeasurements() {
        return new WantedObservations(null, products, ids);
    }

    boolean includes(Observation measurement) {
        return ids == null || ids.contains(measurement.getIdElement().getIdPart());
    }
}
