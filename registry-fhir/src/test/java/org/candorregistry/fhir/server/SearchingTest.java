package org.candorregistry.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.server.NumbersEndpoint.ALL;
import static org.candorregistry.fhir.server.NumbersEndpoint.CLINIC;
import static org.candorregistry.fhir.server.NumbersEndpoint.OTHER_CLINIC;
import static org.candorregistry.fhir.server.NumbersEndpoint.assertRefused;
import static org.candorregistry.fhir.server.NumbersEndpoint.base;
import static org.candorregistry.fhir.server.NumbersEndpoint.bundle;
import static org.candorregistry.fhir.server.NumbersEndpoint.get;
import static org.candorregistry.fhir.server.NumbersEndpoint.id;
import static org.candorregistry.fhir.server.NumbersEndpoint.numbers;
import static org.candorregistry.fhir.server.NumbersEndpoint.request;
import static org.candorregistry.fhir.server.NumbersEndpoint.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** How any resource is searched, shown on seven that need no database. */
class SearchingTest {

    @Test
    void pagesFollowTheirLinksToTheEndWithoutGapOrRepeat() {
        List<String> seen = new ArrayList<>();
        String address = "/Basic?_count=3";
        while (address != null) {
            Bundle page = bundle(get(address));
            assertThat(page.hasTotal()).isFalse();
            page.getEntry().stream()
                    .map(entry -> ((Basic) entry.getResource()).getCode().getText())
                    .forEach(seen::add);
            address = page.getLink("next") == null ? null : page.getLink("next").getUrl();
        }
        assertThat(seen)
                .containsExactly("Number 1", "Number 2", "Number 3", "Number 4", "Number 5", "Number 6", "Number 7");
    }

    @Test
    void aNextLinkHoldsForOneCallerAndOneSearch() {
        String next = bundle(get("/Basic?_count=3")).getLink("next").getUrl();
        String narrowed = next.replace("?", "?patient=" + id(1) + "&");

        assertRefused(send(request(next, OTHER_CLINIC, ALL)), 400, "cursor-invalid", "http._cursor");
        assertRefused(get(narrowed), 400, "cursor-invalid", "http._cursor");
        assertRefused(get(next + "A"), 400, "cursor-invalid", "http._cursor");
        assertThat(get(next.replace("_count=3", "_count=5")).statusCode()).isEqualTo(200);
    }

    @Test
    void searchesByIdAndPatientNarrowEachOther() {
        assertThat(numbers("/Basic?_id=" + id(2) + "," + id(3))).containsExactly(2, 3);
        assertThat(numbers("/Basic?_id=" + id(2) + "," + id(3) + "&_id=" + id(3)))
                .containsExactly(3);
        assertThat(numbers("/Basic?patient=" + id(1) + "&_id=" + id(2) + "," + id(3)))
                .containsExactly(3);
        assertThat(numbers("/Basic?patient=Patient/" + id(2))).containsExactly(2, 4, 6);
        assertThat(numbers("/Basic?patient:Patient=" + id(2))).containsExactly(2, 4, 6);
        assertThat(numbers("/Basic?patient=" + base() + "/Patient/" + id(2))).containsExactly(2, 4, 6);
    }

    @Test
    void aValueThatNoRowCouldHaveMatchesNothing() {
        assertThat(numbers("/Basic?_id=unheard-of")).isEmpty();
        assertThat(numbers("/Basic?patient=Practitioner/" + id(1))).isEmpty();
        assertThat(numbers("/Basic?patient=https://elsewhere.example/fhir/Patient/" + id(1)))
                .isEmpty();
    }

    @Test
    void aSearchAsFormIsTheSameSearch() {
        Bundle answer = bundle(send(request("/Basic/_search", CLINIC, ALL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("patient=" + id(1) + "&_count=1"))));

        assertThat(answer.getEntry()).hasSize(1);
        assertThat(answer.getLink("self").getUrl()).isEqualTo(base() + "/Basic?_count=1&patient=" + id(1));
        assertThat(numbers(answer.getLink("next").getUrl())).containsExactly(3);
    }

    @Test
    void matchesAreCountedOnlyWhenAsked() {
        assertThat(bundle(get("/Basic?_total=accurate&_count=2")).getTotal()).isEqualTo(7);
        assertThat(bundle(get("/Basic?_total=none")).hasTotal()).isFalse();
        Bundle number = bundle(get("/Basic?_summary=count&patient=" + id(2)));
        assertThat(number.getTotal()).isEqualTo(3);
        assertThat(number.getEntry()).isEmpty();
        assertThat(bundle(get("/Basic?_count=0")).getTotal()).isEqualTo(7);
    }

    @Test
    void anUnknownParameterIsRefusedUnlessTheClientIsLenient() {
        assertRefused(get("/Basic?subject=1"), 400, "search-parameter-unknown", "http.subject");
        assertRefused(get("/Basic?_sort=_id"), 400, "search-parameter-unknown", "http._sort");
        assertRefused(get("/Basic?_include=*"), 400, "search-parameter-unknown", "http._include");
        assertRefused(get("/Basic?_has:Goal:patient:_id=1"), 400, "search-parameter-unknown");
        assertRefused(get("/Basic?patient.identifier=1"), 400, "search-parameter-unknown", "http.patient.identifier");
        assertRefused(get("/Basic?_id:not=1"), 400, "search-parameter-unknown", "http._id:not");
        assertRefused(get("/Basic?_getpages=1"), 405, "interaction-unsupported");

        Bundle lenient = bundle(send(request("/Basic?subject=1&_id=" + id(1), CLINIC, ALL)
                .header("Prefer", "return=minimal; handling=lenient")));
        assertThat(lenient.getEntry()).hasSize(1);
        assertThat(lenient.getLink("self").getUrl()).isEqualTo(base() + "/Basic?_id=" + id(1));
    }

    @Test
    void aMalformedParameterIsRefusedWithItsPlace() {
        assertRefused(get("/Basic?_count=-1"), 400, "parameter-invalid", "http._count");
        assertRefused(get("/Basic?_count=many"), 400, "parameter-invalid", "http._count");
        assertRefused(get("/Basic?_total=all"), 400, "parameter-invalid", "http._total");
        assertRefused(get("/Basic?_summary=short"), 400, "parameter-invalid", "http._summary");
        assertRefused(get("/Basic?patient="), 400, "parameter-invalid", "http.patient");
        assertRefused(get("/Basic?_count=1&_count=2"), 400, "parameter-invalid", "http._count");
        assertRefused(get("/Basic?_lastUpdated=ne2026-01-01"), 400, "parameter-invalid", "http._lastUpdated");
        assertRefused(get("/Basic?_lastUpdated=yesterday"), 400, "parameter-invalid");
    }
}
