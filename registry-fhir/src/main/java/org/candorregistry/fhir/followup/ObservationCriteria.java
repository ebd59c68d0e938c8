package org.candorregistry.fhir.followup;

import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.fhir.search.Criteria;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that Observations have beside those of every resource. */
final class ObservationCriteria {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private ObservationCriteria() {}

    static WantedObservations of(
            Selection selection, @Nullable TokenAndListParam ids, @Nullable TokenAndListParam categories) {
        WantedObservations wanted = WantedObservations.all(selection);
        if (ids != null) {
            wanted = wanted.withIds(Criteria.ids(ids));
        }
        if (categories != null) {
            for (var either : categories.getValuesAsQueryTokens()) {
                List<TokenParam> alternatives = either.getValuesAsQueryTokens();
                wanted = any(alternatives, "survey") ? wanted : wanted.onlyMeasurements();
                wanted = any(alternatives, "laboratory") ? wanted : wanted.onlyScores();
            }
        }
        return wanted;
    }

    private static boolean any(List<TokenParam> alternatives, String code) {
        return alternatives.stream()
                .filter(token -> token.getSystem() == null || token.getSystem().equals(CATEGORY))
                .anyMatch(token -> code.equals(token.getValue()));
    }
}
