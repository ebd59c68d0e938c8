package org.candorregistry.fhir.subject;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.followup.Death;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.fhir.access.Access;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.Identifiers;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Renderings;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The subjects of the caller's clinic. */
@Component
public class PatientProvider implements IResourceProvider {

    private final SubjectService subjects;
    private final FollowUpService followUps;
    private final Renderings renderings;
    private final Searches searches;
    private final Access access;

    PatientProvider(
            SubjectService subjects,
            FollowUpService followUps,
            Renderings renderings,
            Searches searches,
            Access access) {
        this.subjects = subjects;
        this.followUps = followUps;
        this.renderings = renderings;
        this.searches = searches;
        this.access = access;
    }

    @Override
    public Class<Patient> getResourceType() {
        return Patient.class;
    }

    @Read
    public Patient read(@IdParam IdType id) {
        return resources(List.of(subjects.get(ResourceId.of(id)))).get(0);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifiers,
            RequestDetails request) {
        Selection selection = Identifiers.select(Criteria.of(ids, lastUpdated), identifiers, numbers());
        return searches.answer(request, SearchSource.of(selection, subjects::list, subjects::count, this::resources));
    }

    /** A medical record number finds nobody for a caller who may not know whose it is. */
    private Map<String, Function<String, Optional<UUID>>> numbers() {
        Function<String, Optional<UUID>> pseudonym =
                number -> subjects.list(number, new PageRequest(null, 1)).items().stream()
                        .map(Subject::id)
                        .findFirst();
        return access.knowsPatients()
                ? Map.of(
                        Systems.PSEUDONYM,
                        pseudonym,
                        Systems.MEDICAL_RECORD_NUMBER,
                        number -> subjects.withMedicalRecordNumber(number).map(Subject::id))
                : Map.of(Systems.PSEUDONYM, pseudonym);
    }

    private List<Patient> resources(List<Subject> page) {
        Rendering rendering = renderings.now();
        List<UUID> ids = page.stream().map(Subject::id).toList();
        Map<UUID, Death> deaths = followUps.deathsOf(ids);
        Map<UUID, RecordedIdentity> identities = access.knowsPatients() ? subjects.identities(ids) : Map.of();
        return page.stream()
                .map(subject -> new Known(subject, identities.get(subject.id()), deaths.get(subject.id())))
                .map(known -> PatientMapper.toFhir(known, rendering))
                .toList();
    }
}
