package org.candorregistry.fhir.followup;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Set;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Renderings;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores, and what was measured of products, at the caller's clinic. */
@Component
public class ObservationProvider implements IResourceProvider {

    private final FollowUpService scores;
    private final ProductService products;
    private final InstrumentService instruments;
    private final Renderings renderings;
    private final Searches searches;

    ObservationProvider(
            FollowUpService scores,
            ProductService products,
            InstrumentService instruments,
            Renderings renderings,
            Searches searches) {
        this.scores = scores;
        this.products = products;
        this.instruments = instruments;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<Observation> getResourceType() {
        return Observation.class;
    }

    @Read
    public Observation read(@IdParam IdType id) {
        return source(WantedObservations.all(Selection.ALL).withIds(Set.of(id.getIdPart())))
                .read(null, 1)
                .resources()
                .stream()
                .map(Observation.class::cast)
                .findFirst()
                .orElseThrow(ResourceId::unknown);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            @OptionalParam(name = "category") @Nullable TokenAndListParam categories,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(null, lastUpdated), patients, request);
        WantedObservations wanted = ObservationCriteria.of(selection, ids, categories);
        return searches.answer(request, source(wanted));
    }

    private SearchSource source(WantedObservations wanted) {
        return new ObservationSource(scores, products, new Measures(instruments.measures()), renderings.now(), wanted);
    }
}
