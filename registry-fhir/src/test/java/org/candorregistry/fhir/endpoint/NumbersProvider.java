package org.candorregistry.fhir.endpoint;

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
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Seven resources, numbered, of which each odd one belongs to patient 1 and each even one to patient 2. */
public final class NumbersProvider implements IResourceProvider {

    private static final int MANY = 7;

    private final Searches searches;

    public NumbersProvider(Searches searches) {
        this.searches = searches;
    }

    @Override
    public Class<Basic> getResourceType() {
        return Basic.class;
    }

    @Read
    public Basic read(@IdParam IdType id) {
        long number = ResourceId.of(id).getLeastSignificantBits();
        if (number == 0) {
            throw new IllegalArgumentException("secret detail");
        }
        if (number > MANY) {
            throw ResourceId.unknown();
        }
        return resource(id(number));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(ids, lastUpdated), patients, request);
        return searches.answer(
                request,
                SearchSource.of(
                        selection,
                        this::page,
                        this::count,
                        rows -> rows.stream().map(NumbersProvider::resource).toList()));
    }

    private Page<UUID> page(Selection selection, PageRequest request) {
        List<UUID> rows = selected(selection).stream()
                .filter(id -> id.compareTo(request.afterOrStart()) > 0)
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, id -> id);
    }

    private long count(Selection selection) {
        return selected(selection).size();
    }

    private static List<UUID> selected(Selection selection) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(NumbersProvider::id)
                .filter(id -> selection.ids() == null || selection.ids().contains(id))
                .filter(id -> selection.subjects() == null
                        || selection.subjects().contains(id(id.getLeastSignificantBits() % 2 == 0 ? 2 : 1)))
                .toList();
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private static Basic resource(UUID id) {
        Basic resource = new Basic();
        resource.setId(id.toString());
        resource.getCode().setText("Number " + id.getLeastSignificantBits());
        return resource;
    }
}
