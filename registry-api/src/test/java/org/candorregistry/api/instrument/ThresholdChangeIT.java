package org.candorregistry.api.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Twelve knees at each of two clinics; the general health of each went from 50 to 70 in a year, the target was 90. No
 * threshold is known for this measure in this condition when the test begins, and none when it ends.
 */
class ThresholdChangeIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);
    private static final int OF_EACH_CLINIC = 12;
    private static final String THRESHOLDS = "/api/v1/thresholds";

    /** In the registry's word and in FHIR's. */
    private static final List<String> UNCLASSED = List.of("CHANGE_NOT_CLASSIFIED", "not-achieved");

    private static final List<String> IMPROVED = List.of("IMPROVED", "not-achieved");
    private static final List<String> UNCHANGED = List.of("UNCHANGED", "no-progress");

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest steward = registry.as(Identity.STEWARD);
    private final Treated first = treated(registry.clinic(), Identity.CLINIC, Identity.EHR);
    private final Treated other = treated(registry.otherClinic(), Identity.OTHER_CLINIC, Identity.OTHER_EHR);

    @Test
    void everyReaderFollowsAChangeOfThePreferredThreshold() {
        registry.cut();
        assertAllSay(UNCLASSED, null);

        // 20 points are at least 15, less than 25, and at least 20.
        Answer fifteen = steward.post(THRESHOLDS, threshold("eq-vas-one", 15, true));
        assertThat(fifteen.status()).as(fifteen.toString()).isEqualTo(201);
        assertAllSay(IMPROVED, "eq-vas-one");
        Answer twentyFive = replace(fifteen, threshold("eq-vas-one", 25, true));
        assertAllSay(UNCHANGED, "eq-vas-one");
        Answer twenty = replace(twentyFive, threshold("eq-vas-one", 20, true));
        assertAllSay(IMPROVED, "eq-vas-one");

        replace(twenty, threshold("eq-vas-one", 20, false));
        assertAllSay(UNCLASSED, null);
        Answer another = steward.post(THRESHOLDS, threshold("eq-vas-other", 25, true));
        assertAllSay(UNCHANGED, "eq-vas-other");
        replace(another, threshold("eq-vas-other", 25, false));
        assertAllSay(UNCLASSED, null);
    }

    /** @param threshold that told it; null: none */
    private void assertAllSay(List<String> classAndStatus, @Nullable String threshold) {
        String goalClass = classAndStatus.get(0);
        String status = classAndStatus.get(1);
        assertThat(byClass(registry.as(Identity.RESEARCHER))).isEqualTo(Map.of(goalClass, 2L * OF_EACH_CLINIC));
        for (Treated clinic : List.of(first, other)) {
            assertThat(byClass(registry.as(clinic.submitter))).isEqualTo(Map.of(goalClass, (long) OF_EACH_CLINIC));
            for (int i = 0; i < OF_EACH_CLINIC; i++) {
                JsonNode timeline = registry.as(clinic.submitter)
                        .get("/api/v1/treatments/" + clinic.people.get(i).treatment() + "/outcomes")
                        .json()
                        .at("/items/0");
                assertThat(timeline.at("/outcomes/3/goalClass").asString()).isEqualTo(goalClass);
                assertThat(timeline.at("/threshold/id").asStringOpt().orElse(null))
                        .isEqualTo(threshold);
                JsonNode achieved = registry.as(clinic.ehr)
                        .get("/fhir/Goal/" + clinic.goals.get(i))
                        .json()
                        .at("/achievementStatus");
                assertThat(achieved.at("/coding/0/code").asString()).isEqualTo(status);
                assertThat(achieved.at("/coding/1/code").asString()).isEqualTo(goalClass);
            }
        }
        assertThatNothingStoredIsStale();
    }

    /** Computing everything anew finds the rows as they are and writes none: {@code xmin} names a row's writer. */
    private void assertThatNothingStoredIsStale() {
        List<Map<String, Object>> stored = rows();
        assertThat(stored).isNotEmpty();
        for (Treated clinic : List.of(first, other)) {
            Session.as(new Caller("test", Role.CLINIC_ADMIN, clinic.id), () -> {
                registry.bean(OutcomeService.class)
                        .refresh(clinic.people.stream().map(Person::treatment).toList());
                return true;
            });
        }
        assertThat(rows()).isEqualTo(stored);
    }

    private List<Map<String, Object>> rows() {
        return registry.everything()
                .sql("SELECT CAST(xmin AS text), o.* FROM goal_outcome o WHERE goal_id = ANY (:goals) ORDER BY 3, 4")
                .param(
                        "goals",
                        Stream.of(first, other)
                                .flatMap(clinic -> clinic.goals.stream())
                                .toArray(UUID[]::new))
                .query()
                .listOfRows();
    }

    private static Map<String, Long> byClass(Rest reader) {
        Answer answer = reader.post("/api/v1/comparisons", """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "eq-vas",
                            "horizonDays": 365}}""");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        Map<String, Long> counted = new TreeMap<>();
        answer.json().at("/groups/0/cases/failure/byClass").properties().stream()
                .filter(entry -> entry.getValue().asLong(0) > 0)
                .forEach(entry -> counted.put(entry.getKey(), entry.getValue().asLong()));
        return counted;
    }

    private Answer replace(Answer former, String body) {
        String id = former.json().path("id").asString();
        Answer replaced = steward.put(THRESHOLDS + "/" + id, body, former.etag());
        assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
        return replaced;
    }

    private Treated treated(UUID clinic, Identity submitter, Identity ehr) {
        TreatedPeople all = new TreatedPeople(registry.database().superuser(), clinic);
        List<Person> people = new ArrayList<>();
        List<UUID> goals = new ArrayList<>();
        for (int i = 0; i < OF_EACH_CLINIC; i++) {
            Person person = all.knee(TREATED);
            people.add(person);
            goals.add(all.goal(person.treatment(), "eq-vas", "quality-of-life", 90));
            all.baseline(person.treatment(), "eq-vas", 50, TREATED);
            Answer told = registry.as(submitter).post("/api/v1/treatments/" + person.treatment() + "/follow-ups", """
                            {"observedOn": "2025-01-09", "reporter": "PATIENT",
                             "scores": [{"measure": "eq-vas", "value": 70}]}""");
            assertThat(told.status()).as(told.toString()).isEqualTo(201);
        }
        return new Treated(clinic, submitter, ehr, people, goals);
    }

    private static String threshold(String id, int points, boolean preferred) {
        return """
                {"id": "%s", "measureId": "eq-vas", "measurePublished": "EQ VAS", "kind": "MCID", "value": %d,
                 "valueKind": "ABSOLUTE", "improvement": "UP", "valuePublished": "%d", "population": "Adults",
                 "condition": "knee-osteoarthritis", "citation": {"verified": true, "source": "A test"}%s}
                """.formatted(id, points, points, preferred ? ", \"preferenceReason\": \"A test\"" : "");
    }

    private record Treated(UUID id, Identity submitter, Identity ehr, List<Person> people, List<UUID> goals) {}
}
