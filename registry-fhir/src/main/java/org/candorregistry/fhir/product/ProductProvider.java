package org.candorregistry.fhir.product;

import ca.uhn.fhir.model.api.annotation.Description;
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
import org.candorregistry.core.codelist.CellSource;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Renderings;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cell products of the caller's clinic. A comparator, such as an implant, is none. */
@Component
public class ProductProvider implements IResourceProvider {

    private final ProductService products;
    private final CodeLists codes;
    private final Renderings renderings;
    private final Searches searches;

    ProductProvider(ProductService products, CodeLists codes, Renderings renderings, Searches searches) {
        this.products = products;
        this.codes = codes;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<BiologicallyDerivedProduct> getResourceType() {
        return BiologicallyDerivedProduct.class;
    }

    @Read
    public BiologicallyDerivedProduct read(@IdParam IdType id) {
        Selection one = Selection.ALL.withIds(List.of(ResourceId.of(id)));
        return resources(products.biological(one, new PageRequest(null, 1)).items()).stream()
                .findFirst()
                .orElseThrow(ResourceId::unknown);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @Description(shortDefinition = "The patient that the product was made for")
                    @OptionalParam(name = "patient")
                    @Nullable
                    ReferenceAndListParam patients,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(ids, lastUpdated), patients, request);
        return searches.answer(
                request, SearchSource.of(selection, products::biological, products::biologicalCount, this::resources));
    }

    private List<BiologicallyDerivedProduct> resources(List<CellProduct> page) {
        Rendering rendering = renderings.now();
        return page.stream()
                .map(product -> ProductMapper.toFhir(product, category(product), rendering))
                .toList();
    }

    private String category(CellProduct product) {
        String source = product.description().source().cellSource();
        return codes.cellSource(source == null ? "" : source)
                .map(CellSource::productCategory)
                .orElseThrow(() -> new IllegalStateException("A cell source of a product is in no list."));
    }
}
