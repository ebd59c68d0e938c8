package org.candorregistry.fhir.clinic;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Concepts;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clinics: its own for a clinic, all for a steward. */
@Component
public class OrganizationProvider implements IResourceProvider {

    private final ClinicService clinics;
    private final CodeLists codes;
    private final Searches searches;

    OrganizationProvider(ClinicService clinics, CodeLists codes, Searches searches) {
        this.clinics = clinics;
        this.codes = codes;
        this.searches = searches;
    }

    @Override
    public Class<Organization> getResourceType() {
        return Organization.class;
    }

    @Read
    public Organization read(@IdParam IdType id) {
        return OrganizationMapper.toFhir(clinics.get(ResourceId.of(id)), new Concepts(codes::list));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            RequestDetails request) {
        return searches.answer(
                request,
                SearchSource.of(Criteria.of(ids, lastUpdated), clinics::list, clinics::count, this::resources));
    }

    private List<Organization> resources(List<Clinic> page) {
        Concepts concepts = new Concepts(codes::list);
        return page.stream()
                .map(clinic -> OrganizationMapper.toFhir(clinic, concepts))
                .toList();
    }
}
