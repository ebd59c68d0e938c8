package org.candorregistry.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.candorregistry.fhir.endpoint.Definitions;
import org.candorregistry.fhir.endpoint.FhirRegistry;
import org.candorregistry.fhir.endpoint.PopulatedRegistry;
import org.candorregistry.fhir.endpoint.Validation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.junit.jupiter.api.Test;

/** What holds for each resource of a registry that holds something of everything. */
class EveryResourceIT {

    private static final PopulatedRegistry POPULATED = new PopulatedRegistry();
    private static final FhirRegistry REGISTRY = POPULATED.registry();

    @Test
    void theValidatorFindsNothingWrong() {
        Validation validation = new Validation(Definitions.of(REGISTRY.core()));
        TreeSet<String> found = new TreeSet<>();
        for (String type : types()) {
            assertThat(matches(type)).as("%s in the populated registry", type).isNotEmpty();
            for (String format : List.of("json", "xml")) {
                for (BundleEntryComponent match : matches(type)) {
                    String resource = REGISTRY.ask(POPULATED.clinic(), match.getFullUrl() + "?_format=" + format)
                            .body();
                    validation.faults(resource).forEach(fault -> found.add(type + ": " + fault));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void searchsetsAreValidAlsoForThoseWhoDoNotKnowTheRegistrysDefinitions() {
        Validation validation = Validation.withoutDefinitions();
        for (String type : types()) {
            assertThat(validation.messages(REGISTRY.ask(POPULATED.clinic(), "/" + type + "?_count=2")
                            .body()))
                    .as(type)
                    .noneMatch(message -> message.getSeverity() == ResultSeverityEnum.ERROR);
        }
    }

    @Test
    void whatASearchFindsCanBeReadAtItsAddress() {
        for (String type : types()) {
            for (BundleEntryComponent match : matches(type)) {
                assertThat(REGISTRY.ask(POPULATED.clinic(), match.getFullUrl()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anotherClinicsRecordsAreNotFound() {
        for (String type : types()) {
            for (BundleEntryComponent match : matches(type)) {
                assertThat(REGISTRY.ask(POPULATED.otherClinic(), match.getFullUrl())
                                .statusCode())
                        .isEqualTo(404);
                String id = match.getResource().getIdElement().getIdPart();
                assertThat(REGISTRY.search(POPULATED.otherClinic(), "/" + type + "?_id=" + id)
                                .getEntry())
                        .isEmpty();
            }
        }
    }

    @Test
    void eachListedSearchParameterIsAnswered() {
        for (CapabilityStatementRestResourceComponent resource : resources()) {
            for (CapabilityStatementRestResourceSearchParamComponent parameter : resource.getSearchParam()) {
                String value = parameter.getName().equals("_lastUpdated") ? "ge2020-01-01" : "unheard-of";
                Bundle answer = REGISTRY.search(
                        POPULATED.clinic(), "/" + resource.getType() + "?" + parameter.getName() + "=" + value);
                assertThat(answer.getEntry().isEmpty()).isEqualTo(value.equals("unheard-of"));
            }
        }
    }

    @Test
    void aMatchIsFoundByItsIdAndByWhenItWasRecorded() {
        for (CapabilityStatementRestResourceComponent resource : resources()) {
            String type = resource.getType();
            BundleEntryComponent match = matches(type).get(0);
            String id = match.getResource().getIdElement().getIdPart();
            assertThat(REGISTRY.search(POPULATED.clinic(), "/" + type + "?_id=" + id)
                            .getEntry())
                    .hasSize(1);
            if (match.getResource().getMeta().hasLastUpdated()) {
                String at =
                        match.getResource().getMeta().getLastUpdatedElement().getValueAsString();
                assertThat(found(type, id, "ge" + at)).isTrue();
                assertThat(found(type, id, at)).isTrue();
                assertThat(found(type, id, "le" + at)).isTrue();
                assertThat(found(type, id, "gt" + at)).isFalse();
                assertThat(found(type, id, "lt" + at)).isFalse();
            }
        }
    }

    @Test
    void countAndPagesAgree() {
        for (String type : types()) {
            Bundle counted = REGISTRY.search(POPULATED.clinic(), "/" + type + "?_summary=count");
            assertThat(counted.getTotal()).as(type).isEqualTo(matches(type).size());
        }
    }

    private static boolean found(String type, String id, String lastUpdated) {
        return !REGISTRY.search(
                        POPULATED.clinic(),
                        "/" + type + "?_id=" + id + "&_lastUpdated=" + lastUpdated.replace("+", "%2B"))
                .getEntry()
                .isEmpty();
    }

    /** Over as many pages as it takes, three at a time. */
    private static List<BundleEntryComponent> matches(String type) {
        List<BundleEntryComponent> matches = new ArrayList<>();
        String address = "/" + type + "?_count=3";
        while (address != null) {
            Bundle page = REGISTRY.search(POPULATED.clinic(), address);
            matches.addAll(page.getEntry());
            address = page.getLink("next") == null ? null : page.getLink("next").getUrl();
        }
        return matches;
    }

    private static List<String> types() {
        return resources().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .toList();
    }

    private static List<CapabilityStatementRestResourceComponent> resources() {
        return REGISTRY.read(POPULATED.clinic(), CapabilityStatement.class, "/metadata")
                .getRestFirstRep()
                .getResource();
    }
}
