package org.candorregistry.fhir.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.core.paging.PagingFailure;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Session;
import org.candorregistry.fhir.search.SearchSource.Slice;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers searches page by page. A page's next link carries all it needs, signed for this caller and these parameters,
 * so that any copy of the service can answer it and nobody else can follow it.
 */
@Component
public class Searches {

    private final Cursors cursors;

    Searches(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page as a searchset.
     *
     * @throws RegistryException cursor-invalid where the cursor was not handed out for this search
     */
    public Bundle answer(RequestDetails request, SearchSource source) {
        ResultParameters wanted = ResultParameters.of(request);
        String list = list(request);
        Slice slice = wanted.listed() ? source.read(place(wanted.cursor(), list), wanted.limit()) : Slice.EMPTY;
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        if (wanted.counted()) {
            bundle.setTotal(Math.toIntExact(Math.min(source.count(), Integer.MAX_VALUE)));
        }
        bundle.addLink().setRelation("self").setUrl(link(request, wanted.cursor()));
        String next = slice.next();
        if (next != null) {
            bundle.addLink().setRelation("next").setUrl(link(request, cursors.after(next, list)));
        }
        String base = request.getFhirServerBase();
        slice.resources()
                .forEach(resource -> bundle.addEntry()
                        .setFullUrl(base + "/" + resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart())
                        .setResource(resource)
                        .getSearch()
                        .setMode(SearchEntryMode.MATCH));
        request.removeParameter(ResultParameters.COUNT); // HAPI would take it for the number of matches
        return bundle;
    }

    private @Nullable String place(@Nullable String cursor, String list) {
        return cursor == null
                ? null
                : cursors.read(cursor, list)
                        .orElseThrow(() -> new RegistryException(List.of(new Violation(
                                "?" + ResultParameters.CURSOR,
                                PagingFailure.CURSOR_INVALID,
                                "Not from a next link of this search, or not handed out to this caller."))));
    }

    /** Who searches for what: what a cursor is signed for. */
    private static String list(RequestDetails request) {
        Caller caller = Session.caller();
        Map<String, String[]> criteria = new TreeMap<>(request.getParameters());
        criteria.keySet().removeAll(ResultParameters.NAMES);
        return String.join("\n", caller.clinic().toString(), caller.actor(), SearchLink.of(request, criteria));
    }

    private static String link(RequestDetails request, @Nullable String cursor) {
        Map<String, String[]> parameters = new TreeMap<>(request.getParameters());
        parameters.remove(ResultParameters.CURSOR);
        if (cursor != null) {
            parameters.put(ResultParameters.CURSOR, new String[] {cursor});
        }
        return SearchLink.of(request, parameters);
    }
}
