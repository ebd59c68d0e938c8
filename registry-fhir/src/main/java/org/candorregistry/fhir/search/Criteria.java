package org.candorregistry.fhir.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.paging.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Reads search parameters into a selection of rows. A value that no row could have, such as an id of another form,
 * matches nothing; it is not an error.
 */
public final class Criteria {

    private Criteria() {}

    /** The parameters that every type of resource has. */
    public static Selection of(@Nullable TokenAndListParam ids, @Nullable DateAndListParam lastUpdated) {
        RecordedTime recorded = RecordedTime.of(lastUpdated);
        Selection selection = Selection.ALL.recorded(recorded.from(), recorded.before());
        return ids == null
                ? selection
                : selection.withIds(known(ids(ids).stream().map(ResourceId::parse)));
    }

    /** The ids that a search wants, of whatever form; several values narrow each other. */
    public static Set<String> ids(TokenAndListParam ids) {
        return ids.getValuesAsQueryTokens().stream()
                .map(Criteria::alternatives)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Set<String> alternatives(TokenOrListParam either) {
        return either.getValuesAsQueryTokens().stream()
                .filter(id -> id.getSystem() == null || id.getSystem().isEmpty())
                .map(TokenParam::getValue)
                .collect(Collectors.toSet());
    }

    /** Of what was selected, only what belongs to one of these patients. */
    public static Selection ofPatients(
            Selection selection, @Nullable ReferenceAndListParam patients, RequestDetails request) {
        if (patients == null) {
            return selection;
        }
        Selection narrowed = selection;
        for (var either : patients.getValuesAsQueryTokens()) {
            narrowed = narrowed.ofSubjects(
                    known(either.getValuesAsQueryTokens().stream().map(patient -> subject(patient, request))));
        }
        return narrowed;
    }

    private static Optional<UUID> subject(ReferenceParam patient, RequestDetails request) {
        String type = patient.getResourceType();
        String base = patient.getBaseUrl();
        boolean here = base == null || base.isEmpty() || base.equals(request.getFhirServerBase());
        boolean isPatient = type == null || type.isEmpty() || "Patient".equals(type);
        return here && isPatient ? ResourceId.parse(patient.getIdPart()) : Optional.empty();
    }

    private static List<UUID> known(Stream<Optional<UUID>> ids) {
        return ids.flatMap(Optional::stream).toList();
    }
}
