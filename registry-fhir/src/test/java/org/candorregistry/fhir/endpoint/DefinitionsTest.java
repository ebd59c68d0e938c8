package org.candorregistry.fhir.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.Arrays;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.statistics.GoalClass;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** What is shipped as files says the same as the code. */
class DefinitionsTest {

    @Test
    void aGoalHasEachOfItsClasses() {
        assertThat(codes("goal-class"))
                .containsExactly(
                        Arrays.stream(GoalClass.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void evidenceHasEachOfItsTiers() {
        assertThat(codes("evidence-tier"))
                .containsExactly(
                        Arrays.stream(EvidenceTier.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void aDefinitionLiesWhereItsAddressSays() {
        Definitions.files().forEach(definition -> {
            String url = definition instanceof CodeSystem system
                    ? system.getUrl()
                    : ((StructureDefinition) definition).getUrl();
            assertThat(url)
                    .isEqualTo("https://candorregistry.org/fhir/" + definition.fhirType() + "/"
                            + definition.getIdElement().getIdPart());
        });
    }

    /** StructureDefinitions show themselves valid where resources with their extensions are validated. */
    @Test
    void codeSystemsAreValid() {
        Validation validation = Validation.withoutDefinitions();
        Definitions.files().stream()
                .filter(CodeSystem.class::isInstance)
                .forEach(definition -> assertThat(validation.messages(
                                Validation.R4.newJsonParser().encodeResourceToString(definition)))
                        .as(definition.getIdElement().getValue())
                        .noneMatch(message -> message.getSeverity() == ResultSeverityEnum.ERROR));
    }

    private static String[] codes(String name) {
        return Definitions.files().stream()
                .filter(definition -> definition instanceof CodeSystem
                        && name.equals(definition.getIdElement().getIdPart()))
                .flatMap(definition -> ((CodeSystem) definition).getConcept().stream())
                .map(ConceptDefinitionComponent::getCode)
                .toArray(String[]::new);
    }
}
