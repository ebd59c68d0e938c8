package org.candorregistry.fhir.provider;

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
import java.util.UUID;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.Training;
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
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who treat at the caller's clinic. */
@Component
public class PractitionerProvider implements IResourceProvider {

    private final ProviderService providers;
    private final Renderings renderings;
    private final Searches searches;

    PractitionerProvider(ProviderService providers, Renderings renderings, Searches searches) {
        this.providers = providers;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<Practitioner> getResourceType() {
        return Practitioner.class;
    }

    @Read
    public Practitioner read(@IdParam IdType id) {
        return resources(List.of(providers.get(ResourceId.of(id)))).get(0);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifiers,
            RequestDetails request) {
        Selection selection = Identifiers.select(
                Criteria.of(ids, lastUpdated),
                identifiers,
                Map.of(Systems.REGISTRATION_NUMBER, providers::withRegistrationNumber));
        return searches.answer(request, SearchSource.of(selection, providers::list, providers::count, this::resources));
    }

    private List<Practitioner> resources(List<Provider> page) {
        Rendering rendering = renderings.now();
        Map<UUID, List<Training>> trainings =
                providers.trainingsOf(page.stream().map(Provider::id).toList());
        return page.stream()
                .map(provider -> PractitionerMapper.toFhir(
                        provider, trainings.getOrDefault(provider.id(), List.of()), rendering))
                .toList();
    }
}
