package org.candorregistry.fhir.treatment;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentService;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Renderings;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The treatments of the caller's clinic. */
@Component
public class ProcedureProvider implements IResourceProvider {

    private final TreatmentService treatments;
    private final ProductService products;
    private final Renderings renderings;
    private final Searches searches;

    ProcedureProvider(TreatmentService treatments, ProductService products, Renderings renderings, Searches searches) {
        this.treatments = treatments;
        this.products = products;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<Procedure> getResourceType() {
        return Procedure.class;
    }

    @Read
    public Procedure read(@IdParam IdType id) {
        return resources(List.of(treatments.get(ResourceId.of(id)))).get(0);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(ids, lastUpdated), patients, request);
        return searches.answer(
                request, SearchSource.of(selection, treatments::list, treatments::count, this::resources));
    }

    private List<Procedure> resources(List<Treatment> page) {
        Rendering rendering = renderings.now();
        Map<UUID, CellProduct> given = products.find(page.stream()
                .map(treatment -> treatment.description().product())
                .toList());
        return page.stream()
                .map(treatment -> ProcedureMapper.toFhir(
                        treatment,
                        requireNonNull(given.get(treatment.description().product()), "held by a foreign key"),
                        rendering))
                .toList();
    }
}
