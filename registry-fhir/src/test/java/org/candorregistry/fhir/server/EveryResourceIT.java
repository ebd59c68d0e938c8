package org.candorregistry.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
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

    /** Warnings, each with the reason why it stands. */
    private static final List<String> MEANT_SO = List.of(
            // A narrative would repeat the data, and an EHR system shows its own.
            "A resource should have narrative for robust management",
            // The definitions of R4 know these tables under a URL with the version in it, which no longer is theirs.
            "CodeSystem is unknown and can't be validated: http://terminology.hl7.org/CodeSystem/v2-",
            // LOINC may not be shipped; each code was confirmed at a source, see the catalogue.
            "CodeSystem is unknown and can't be validated: http://loinc.org",
            // Units of the instruments and of data element lists, {score} and {CFU}/mL: UCUM has no other for them.
            "UCUM Codes that contain human readable annotations",
            // Questionnaires are not served yet.
            "The questionnaire 'https://candorregistry.org/fhir/Questionnaire/",
            // On which day a product was measured is not recorded.
            "all observations should have an effective[x]");

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
                    validation.messages(resource).stream()
                            .filter(message -> !isMeantSo(message))
                            .forEach(message -> found.add(told(type, message)));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** What the validator warns of that is meant so. */
    private static boolean isMeantSo(SingleValidationMessage message) {
        return message.getSeverity() == ResultSeverityEnum.WARNING
                && MEANT_SO.stream().anyMatch(message.getMessage()::contains);
    }

    private static String told(String type, SingleValidationMessage message) {
        return message.getSeverity() + " " + type + " " + message.getLocationString() + ": " + message.getMessage();
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
