package org.candorregistry.api.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.database.TestClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A clinic's year over the real interface: 40 people are enrolled, by hand and by a file, followed up on time, late and out
 * of order, some die, withdraw or are operated on, follow-ups are corrected, imported and signed. At the end of each month
 * the worklist and the completeness are what {@link ModelledPerson} says, which shares nothing with the registry.
 */
class YearOfAClinicIT {

    private static final int YEAR = 2025;
    private static final int ENROLLED = 40;
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Days on which ten people each are treated, one after the other. */
    private static final List<LocalDate> SURGERIES = List.of(
            LocalDate.of(YEAR, 1, 15), LocalDate.of(YEAR, 2, 12), LocalDate.of(YEAR, 3, 12), LocalDate.of(YEAR, 4, 16));

    private static final String MAPPING = """
            {"subject": {"pseudonym": {"column": "id"}, "sex": "female", "birthYear": 1960,
                         "consents": [{"purpose": "REGISTRY", "documentVersion": "1", "evidence": "form",
                                       "givenOn": {"column": "surgery"}}]},
             "treatments": [{
               "product": {"productClass": "joint-replacement", "absent": {"processing.device": "unknown"}},
               "treatment": {
                 "externalId": {"column": "id"}, "providerId": "PROVIDER", "treatedOn": {"column": "surgery"},
                 "indication": {"condition": "knee-osteoarthritis", "severity": "not-graded", "bodySite": "knee"},
                 "goals": [{"domain": "pain", "measure": "nrs-pain", "targetKind": "CHANGE", "targetValue": 2,
                            "horizonDays": 182}],
                 "baselineScores": [{"measure": "nrs-pain", "value": {"column": "pain before"},
                                     "observedOn": {"daysAfterTreatment": -1}}],
                 "absent": ABSENT}}]}
            """;

    private static final String ABSENT = """
            {"recipient.bmi": "unknown", "recipient.comorbidities": "unknown", "recipient.medications": "unknown",
             "indication.laterality": "unknown", "indication.symptomDuration": "unknown",
             "indication.previousTreatments": "unknown", "delivery.concomitantProcedures": "unknown",
             "delivery.immediateComplication": "unknown", "delivery.afterCare": "unknown"}""";

    private static final String NO_BASELINE = ABSENT.replaceFirst("\\{", "{\"baselineScores\": \"not-performed\", ");

    private static final String FOLLOW_UPS = """
            {"format": {"dates": "DMY"},
             "treatments": [{"of": {"externalId": {"column": "operation"}},
                             "followUps": [{"observedOn": {"column": "day"}, "reporter": "PATIENT",
                                            "scores": [{"measure": "nrs-pain", "value": {"column": "pain"}}]}]}]}
            """;

    private final TestClock clock = TestClock.at(YEAR + "-01-01");
    private final RunningRegistry registry = RunningRegistry.at(clock);
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest steward = registry.as(Identity.STEWARD);
    private final String provider = registry.as(Identity.CLINIC_ADMIN)
            .post("/api/v1/providers", "{\"name\": \"Dr Year\", \"degree\": \"MD\"}")
            .json()
            .path("id")
            .asString();
    private final Map<String, ModelledPerson> people = new TreeMap<>();
    private final Map<String, String> treatments = new HashMap<>();
    private final Map<String, Answer> followUps = new HashMap<>();
    private final List<Action> actions = new ArrayList<>();

    /** Something that is done on a day. */
    private record Action(LocalDate on, Runnable work) {}

    @Test
    void worklistAndCompletenessAreThoseOfAnIndependentTable() {
        for (int person = 0; person < ENROLLED; person++) {
            plan(person);
        }
        actions.sort(Comparator.comparing(Action::on));
        int next = 0;
        for (int month = 1; month <= 12; month++) {
            LocalDate end = YearMonth.of(YEAR, month).atEndOfMonth();
            while (next < actions.size() && !actions.get(next).on().isAfter(end)) {
                clock.moveTo(actions.get(next).on());
                actions.get(next).work().run();
                next++;
            }
            clock.moveTo(end);
            checkWorklist(end);
            checkCompleteness(end);
        }
        assertThat(people).hasSize(ENROLLED);
        assertThat(followUps).hasSizeGreaterThan(60);
    }

    /** What happens to the person of this number in the year. */
    private void plan(int number) {
        LocalDate treatedOn = SURGERIES.get(number / 10).plusDays(number % 10);
        String id = "Y-%02d".formatted(number);
        boolean byFile = number >= 30;
        if (!byFile) {
            at(treatedOn, () -> enrol(id, treatedOn, number % 13 != 0));
        } else if (number == 30) {
            at(SURGERIES.get(3).plusDays(9), this::enrolByFile);
        }
        for (int visit = 0; visit < 3; visit++) {
            if ((3 * number + visit) % 5 != 0) {
                LocalDate on =
                        treatedOn.plusDays(ModelledPerson.PLAN[visit][0] + (number * 7L + visit * 11L) % 31 - 10);
                int score = (number + visit) % 8;
                // Every fourth person's answers come in three weeks late, and so out of order.
                at(number % 4 == 1 ? on.plusDays(21) : on, () -> followUp(id, on, score));
            }
        }
        for (int attempt = 0; attempt < number % 7; attempt++) {
            at(treatedOn.plusDays(91 + 4 * attempt), () -> attempt(id, 91));
        }
        switch (number % 10) {
            case 3 -> at(treatedOn.plusDays(100), () -> ends(id, "death", treatedOn.plusDays(100)));
            case 5 -> at(treatedOn.plusDays(60), () -> ends(id, "withdrawal", treatedOn.plusDays(60)));
            case 7 -> at(treatedOn.plusDays(150), () -> ends(id, "conversion-to-surgery", treatedOn.plusDays(150)));
            case 8 -> at(treatedOn.plusDays(200), () -> correct(id, treatedOn));
            case 9 -> at(LocalDate.of(YEAR, 12, 10), () -> importFollowUp(id, treatedOn));
            default -> at(LocalDate.of(YEAR, 12, 1), () -> sign(id));
        }
    }

    private void at(LocalDate on, Runnable work) {
        actions.add(new Action(on, work));
    }

    private void enrol(String id, LocalDate treatedOn, boolean baseline) {
        String subject = made(clinic.post("/api/v1/subjects", """
                {"pseudonym": "%s", "birthYear": 1960, "sex": "female",
                 "consents": [{"purpose": "REGISTRY", "documentVersion": "1", "givenOn": "%s", "evidence": "form"}]}""".formatted(id, treatedOn)));
        String product = made(clinic.post("/api/v1/cell-products", """
                {"subjectId": "%s", "productClass": "joint-replacement", "absent": {"processing.device": "unknown"}}""".formatted(subject)));
        String scores = baseline
                ? "[{\"measure\": \"nrs-pain\", \"value\": 7, \"observedOn\": \"%s\"}]"
                        .formatted(treatedOn.minusDays(1))
                : "[]";
        treatments.put(id, made(clinic.post("/api/v1/treatments", """
                {"subjectId": "%s", "productId": "%s", "providerId": "%s", "externalId": "%s", "treatedOn": "%s",
                 "indication": {"condition": "knee-osteoarthritis", "severity": "not-graded", "bodySite": "knee"},
                 "goals": [{"domain": "pain", "measure": "nrs-pain", "targetKind": "CHANGE", "targetValue": 2,
                            "horizonDays": 182}],
                 "baselineScores": %s, "absent": %s}""".formatted(
                        subject, product, provider, id, treatedOn, scores, baseline ? ABSENT : NO_BASELINE))));
        people.put(id, new ModelledPerson(id, treatedOn, baseline));
    }

    /** The last ten come at once, after the last of them was treated. */
    private void enrolByFile() {
        StringBuilder file = new StringBuilder("id,surgery,pain before\n");
        for (int number = 30; number < ENROLLED; number++) {
            String id = "Y-%02d".formatted(number);
            LocalDate treatedOn = SURGERIES.get(3).plusDays(number % 10);
            file.append(id).append(',').append(treatedOn).append(",8\n");
            people.put(id, new ModelledPerson(id, treatedOn, true));
        }
        String mapping = MAPPING.replace("PROVIDER", provider).replace("ABSENT", ABSENT);
        assertThat(Imported.of(clinic, file.toString(), Imported.parts(mapping)).rows())
                .containsExactly(10, 0, 0, 0);
        clinic.get("/api/v1/treatments?limit=200")
                .json()
                .path("items")
                .forEach(one -> treatments.put(
                        one.path("externalId").asString(), one.path("id").asString()));
    }

    private void followUp(String id, LocalDate on, int score) {
        ModelledPerson person = person(id);
        if (person.hasEnded()) {
            return;
        }
        Answer made = clinic.post("/api/v1/treatments/" + treatments.get(id) + "/follow-ups", scored(on, score));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        followUps.put(id + " " + on, made);
        person.scored(id + " " + on, on);
    }

    private static String scored(LocalDate on, int score) {
        return """
                {"observedOn": "%s", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": %d}]}""".formatted(on, score);
    }

    private void ends(String id, String kind, LocalDate on) {
        Answer made = clinic.post("/api/v1/treatments/" + treatments.get(id) + "/follow-ups", """
                {"observedOn": "%s", "reporter": "CLINICIAN", "events": [{"kind": "%s", "occurredOn": "%s"%s}]}""".formatted(
                        on, kind, on, kind.equals("death") ? ", \"cause\": \"unknown\"" : ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        switch (kind) {
            case "death" -> person(id).died(on);
            case "withdrawal" -> person(id).withdrew(on);
            default -> person(id).converted(on);
        }
    }

    private void attempt(String id, int horizon) {
        Answer made = clinic.post("/api/v1/treatments/" + treatments.get(id) + "/contact-attempts", """
                {"horizonDays": %d, "channel": "CALL", "attemptedOn": "%s", "outcome": "NO_ANSWER"}""".formatted(
                        horizon, LocalDate.now(clock)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        person(id).attempted(horizon);
    }

    /** The first answer was of another day: from the first window into the second, and signed before. */
    private void correct(String id, LocalDate treatedOn) {
        String first = followUps.keySet().stream()
                .filter(key -> key.startsWith(id))
                .sorted()
                .findFirst()
                .orElseThrow();
        Answer made = Objects.requireNonNull(followUps.get(first));
        assertThat(signed(made.location()).status()).isEqualTo(201);
        LocalDate right = treatedOn.plusDays(70);

        Answer corrected = clinic.put(made.location(), scored(right, 3), made.etag());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.json().at("/signatures/0/standing").asBoolean()).isFalse();
        person(id).scored(first, right);
    }

    /** The visit of a year comes by a file, twice; the second time it says nothing new. */
    private void importFollowUp(String id, LocalDate treatedOn) {
        LocalDate on = treatedOn.plusDays(300);
        String file = "operation,day,pain\n" + id + "," + GERMAN.format(on) + ",2\n";
        boolean reached = !on.isAfter(LocalDate.of(YEAR, 12, 10));
        Imported first = Imported.of(clinic, file.getBytes(StandardCharsets.UTF_8), Imported.parts(FOLLOW_UPS));
        assertThat(first.rows()).containsExactly(reached ? 1 : 0, 0, 0, reached ? 0 : 1);
        if (reached) {
            assertThat(Imported.of(clinic, file, Imported.parts(FOLLOW_UPS)).rows())
                    .containsExactly(0, 1, 0, 0);
            person(id).scored(id + " " + on, on);
        } else {
            assertThat(first.errors().get(0)).endsWith("date-impossible");
        }
    }

    private void sign(String id) {
        followUps.forEach((key, made) -> {
            if (key.startsWith(id)) {
                assertThat(signed(made.location()).status()).isEqualTo(201);
            }
        });
    }

    /** With a token of this day: it is a provider's, who has just asked for it. */
    private Answer signed(String followUp) {
        return registry.with(registry.token(Identity.CLINIC)).post(followUp + "/signatures", """
                {"followUpVersion": 1, "meaning": "AUTHORSHIP"}""");
    }

    private void checkWorklist(LocalDate today) {
        List<String> expected = people.values().stream()
                .flatMap(person -> person.worklist(today).stream())
                .sorted()
                .toList();
        List<String> told = new ArrayList<>();
        String next = "/api/v1/worklist?limit=50";
        while (next != null) {
            JsonNode page = clinic.get(next).json();
            page.path("items")
                    .forEach(item -> told.add(item.path("pseudonym").asString() + " "
                            + item.path("horizonDays").asInt() + " "
                            + item.path("kinds")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .sorted()
                                    .toList()));
            next = page.path("next").isString() ? page.path("next").asString() : null;
        }
        assertThat(told.stream().sorted().toList()).as("worklist of " + today).isEqualTo(expected);
    }

    private void checkCompleteness(LocalDate today) {
        Map<String, JsonNode> told = new HashMap<>();
        clinic.get("/api/v1/completeness?by=HORIZON")
                .json()
                .path("items")
                .forEach(group -> told.put(group.path("group").asString(), group));
        List<ModelledPerson> treated = people.values().stream()
                .filter(person -> !person.treatedOn().isAfter(today))
                .toList();
        for (int[] visit : ModelledPerson.PLAN) {
            long missed =
                    treated.stream().filter(one -> one.isMissed(visit, today)).count();
            long onTime = treated.stream()
                    .filter(one -> isBy(one.completedOn(visit), one.treatedOn().plusDays(visit[0])))
                    .count();
            long completed = treated.stream()
                    .filter(one -> one.completedOn(visit).isPresent())
                    .count();
            long pairs = treated.stream()
                    .filter(one -> one.completedOn(visit).isPresent() && one.hasBaseline())
                    .count();
            long pending =
                    treated.stream().filter(one -> one.isOpen(visit, today)).count();
            JsonNode group = Objects.requireNonNull(told.get(String.valueOf(visit[0])));
            Map<String, Long> expected = Map.of(
                    "due", completed + missed,
                    "completed", completed,
                    "onTime", onTime,
                    "late", completed - onTime,
                    "missed", missed,
                    "pending", pending,
                    "scoredDue", completed + missed,
                    "pairs", pairs);
            Map<String, Long> counted = new HashMap<>();
            expected.keySet().forEach(name -> counted.put(name, group.path(name).asLong()));
            assertThat(counted).as("%s, day %s", today, visit[0]).isEqualTo(expected);
            JsonNode ofClinic = steward.get("/api/v1/completeness/clinics?horizonDays=" + visit[0])
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(one -> one.path("clinicId")
                            .asString()
                            .equals(registry.clinic().toString()))
                    .findFirst()
                    .orElseThrow();
            for (String count : List.of("due", "completed", "onTime", "late", "missed", "pending")) {
                assertThat(ofClinic.path(count).asLong())
                        .as("a steward sees %s, %s, day %s", count, today, visit[0])
                        .isEqualTo(expected.get(count));
            }
            double potential = treated.stream()
                    .mapToLong(one -> one.potential(visit[0], today))
                    .sum();
            double observed = treated.stream()
                    .mapToLong(one -> one.observed(visit[0], today))
                    .sum();
            assertThat(group.path("personTime").asDouble())
                    .as("person-time, %s, day %s", today, visit[0])
                    .isCloseTo(observed / potential, within(1e-12));
        }
    }

    private static boolean isBy(Optional<LocalDate> done, LocalDate due) {
        return done.isPresent() && !done.get().isAfter(due);
    }

    private ModelledPerson person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }
}
