package org.candorregistry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.security.SignedToken;
import org.candorregistry.fhir.endpoint.Definitions;
import org.candorregistry.fhir.endpoint.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The demo as an EHR system gets it, over the whole service, in front of the FHIR R4 validator. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoOverFhirIT {

    private final RunningRegistry registry = RunningRegistry.on(DemoDatabase.DATABASE, DemoDatabase.KEYS);
    private final Validation validation = new Validation(Definitions.of(DemoDatabase.REGISTRY));
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private record Treated(UUID clinic, UUID subject) {}

    /** A search for what belongs to a clinic, or to a patient. */
    private record Search(String type, String parameters) {

        private static final int TYPES = 8;

        static List<Search> ofAClinic() {
            return List.of(new Search("Organization", "_count=10"), new Search("Practitioner", "_count=10"));
        }

        static List<Search> of(UUID subject) {
            return List.of(
                    new Search("Patient", "_id=" + subject),
                    new Search("Procedure", "patient=" + subject),
                    new Search("BiologicallyDerivedProduct", "patient=" + subject),
                    new Search("Goal", "patient=" + subject),
                    new Search("Observation", "_count=200&patient=" + subject),
                    new Search("QuestionnaireResponse", "patient=" + subject));
        }
    }

    @Test
    void theValidatorFindsNothingWrong() {
        List<Treated> sample = sample();
        sample.forEach(treated -> validate(treated.clinic(), Search.of(treated.subject())));
        sample.stream().map(Treated::clinic).distinct().forEach(clinic -> validate(clinic, Search.ofAClinic()));

        assertThat(faults).isEmpty();
        assertThat(seen).as("types and formats with something in them").hasSize(2 * Search.TYPES);
    }

    private void validate(UUID clinic, List<Search> searches) {
        Rest ehr = ehr(clinic);
        for (Search search : searches) {
            for (String format : List.of("json", "xml")) {
                Answer answer = ehr.get("/fhir/" + search.type() + "?" + search.parameters() + "&_format=" + format);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                validation.faults(answer.body()).forEach(fault -> faults.add(search + " " + fault));
                if (answer.body().contains(format.equals("xml") ? "<entry>" : "\"entry\"")) {
                    seen.add(search.type() + " in " + format);
                }
            }
        }
    }

    private Rest ehr(UUID clinic) {
        return registry.with(SignedToken.of(registry, "system/*.rs patient-identity", clinic));
    }

    /** Of each condition treated with each class of product, those with most scores, and some of the others. */
    private List<Treated> sample() {
        return registry.everything()
                .sql("""
                        WITH told AS (
                            SELECT clinic_id, subject_id, product_class, condition, pseudonym, count(score_id) AS scores
                              FROM treatment
                              JOIN clinic USING (clinic_id)
                              JOIN cell_product USING (clinic_id, product_id, subject_id)
                              JOIN subject USING (clinic_id, subject_id)
                              LEFT JOIN score USING (clinic_id, treatment_id)
                             WHERE synthetic
                             GROUP BY 1, 2, 3, 4, 5),
                        placed AS (
                            SELECT *,
                                   row_number() OVER (PARTITION BY product_class, condition
                                                      ORDER BY scores DESC, pseudonym) AS most,
                                   row_number() OVER (PARTITION BY product_class, condition
                                                      ORDER BY md5(pseudonym)) AS place
                              FROM told)
                        SELECT clinic_id, subject_id FROM placed WHERE most = 1 OR place <= 2
                        """)
                .query((row, number) -> new Treated(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
