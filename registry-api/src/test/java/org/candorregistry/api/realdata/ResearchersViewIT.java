package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What a researcher sees of the same patients: both clinics together, as far as eleven people stand behind each number
 * (docs/statistics.md, section 5).
 */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
class ResearchersViewIT {

    private static final int FEWEST = 11;

    /** Names of the fields that hold a number of people. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "enrolled",
            "due",
            "evaluated",
            "missed",
            "pending",
            "notEvaluable",
            "died",
            "withdrawn",
            "pairs",
            "group",
            "best",
            "typical",
            "failed",
            "count",
            "of",
            "people",
            "events",
            "atRisk",
            "failureEvents");

    private static final Map<String, String> DENOMINATORS = Map.of(
            "enrolled", "/denominators/enrolled",
            "evaluated", "/denominators/evaluated",
            "missed", "/denominators/missed",
            "not-evaluable", "/denominators/notEvaluable",
            "pairs", "/pairs");

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Rest researcher = loaded.registry().as(Identity.RESEARCHER);
    private final Expected expected = new Expected();

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML"})
    void childrenAndAdultsAreCountedTogetherAsRCountsThem(String disease) {
        Compared both = survival(disease.toLowerCase(Locale.ROOT));
        assertThat(both.answer().path("population").asString()).isEqualTo("ALL_CLINICS_WITH_RESEARCH_CONSENT");
        Compared group = both.group("all");
        Expected.matches(expected.one("both os", disease, "people"), "value", group.time("/people"));
        // All deaths would tell how few died after the last day shown.
        assertThat(Expected.whole(expected.one("both os", disease, "events after the last day shown"), "value"))
                .isBetween(1, FEWEST - 1);
        assertThat(group.time("/events").isNull()).isTrue();
        assertThat(withheld(group.time("/withheld"))).contains("timeToEvent.events");
        Expected.matches(expected.one("both os", disease, "people"), "value", group.cases("/denominators/enrolled"));
        shownAsR(expected.one("both os", disease, "missed"), "missed", group.cases("/denominators/missed"), group);
        shownAsR(
                expected.one("both os", disease, "goal-met"),
                "failure.byClass.GOAL_MET",
                group.cases("/failure/byClass/GOAL_MET"),
                group);
        shownAsR(
                expected.one("both os", disease, "failure-event"),
                "failure.byClass.FAILURE_EVENT",
                group.cases("/failure/byClass/FAILURE_EVENT"),
                group);
    }

    /** R says which days, by the rule itself and from the file; the registry says the same numbers on these days only. */
    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML"})
    void theCurveIsShownOnTheDaysThatEnoughPeopleStandBehind(String disease) {
        Compared group = survival(disease.toLowerCase(Locale.ROOT)).group("all");
        List<CSVRecord> days = expected.of("both os", disease, "shown");
        assertThat(days).anyMatch(ResearchersViewIT::isShown).anyMatch(day -> !isShown(day));
        for (CSVRecord day : days) {
            if (isShown(day)) {
                CSVRecord survival = expected.of("both os", disease, "survival").stream()
                        .filter(row -> row.get("day").equals(day.get("day")))
                        .findFirst()
                        .orElseThrow();
                SurvivalCheck.matches(survival, group.survival(Expected.whole(day, "day")));
            } else {
                assertThat(withheld(group.time("/withheld"))).contains("timeToEvent.survival." + day.get("day"));
            }
        }
        assertThat(group.time("/survival"))
                .hasSize((int) days.stream().filter(ResearchersViewIT::isShown).count());
        assertThat(group.time("/curve")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oks", "eq-5d-3l-uk", "eq-vas"})
    void kneesAreThoseOfRWhereTheyAreShown(String measure) {
        Compared group = Compared.ask(researcher, Compared.knees(measure)).group("all");
        DENOMINATORS.forEach((statistic, pointer) -> shownAsR(
                expected.one(measure, "all", statistic),
                pointer.substring(pointer.lastIndexOf('/') + 1),
                group.cases(pointer),
                group));
        // Where the number of pairs is withheld, a quantile is one of them: type 1.
        String kind = group.cases("/pairs").isNull() ? "observed p" : "p";
        Expected.matches(expected.one(measure, "all", kind + 50), group.cases("/typical/median"), "value");
        Expected.matches(expected.one(measure, "all", kind + 90), group.cases("/best/p90"), "value");
        Expected.matches(expected.one(measure, "all", kind + 10), group.cases("/failure/p10"), "value");
        shownAsR(expected.one(measure, "all", "mean"), "typical.mean", group.cases("/typical/mean/value"), group);
    }

    @ParameterizedTest
    @CsvSource({
        "hsct, all",
        "hsct, aml",
        "hsct, chronic-leukaemia",
        "hsct, lymphoma",
        "joint-replacement, knee-osteoarthritis"
    })
    void howeverACohortIsSplitNoNumberOfPeopleIsBelowEleven(String productClass, String condition) {
        List<String> measures =
                productClass.equals("hsct") ? List.of("os", "relapse", "plt-recovery") : List.of("oks", "eq-vas");
        for (String measure : measures) {
            for (String factor :
                    List.of("cellSource", "donorType", "ageBand", "sex", "severity", "diseaseStatus", "year")) {
                Body cohort = Body.of("condition", condition)
                        .with("productClass", productClass)
                        .with("measure", measure)
                        .with("horizonDays", 182);
                Compared split = Compared.ask(researcher, cohort, Body.of("compareBy", factor));
                assertNobodyStandsOut(split.answer(), measure + " by " + factor);
            }
        }
    }

    /** What sets best apart from failure among real knees: no number of few, and where all values are told, they add up. */
    @Test
    void noFactorOfRealKneesTellsOfFewPeople() {
        JsonNode answer = researcher
                .post("/api/v1/comparisons/factors", Body.of("cohort", Compared.knees("oks")))
                .json();
        assertNobodyStandsOut(answer, "factors of knees");
        long evaluated = answer.at("/groups/evaluated").asLong();
        assertThat(evaluated).isGreaterThan(1_000);
        int whole = 0;
        for (JsonNode factor : answer.path("factors")) {
            List<JsonNode> told = factor.path("values")
                    .valueStream()
                    .map(value -> value.path("evaluated"))
                    .toList();
            if (told.stream().noneMatch(JsonNode::isNull)) {
                assertThat(told.stream().mapToLong(JsonNode::asLong).sum())
                        .as("%s", factor)
                        .isEqualTo(evaluated);
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(2);
    }

    /** Women and men, put together of criteria, are the knees of the two; and one criterion and its opposite are all. */
    @Test
    void criteriaOfRealKneesAddUp() {
        Body knees = Compared.knees("oks");
        long all = evaluated(knees);
        long women = evaluated(Compared.knees("oks").with("where", sex()));
        long others = evaluated(Compared.knees("oks").with("where", Body.of("not", sex())));
        assertThat(women).isBetween((long) FEWEST, all - FEWEST);
        assertThat(women + others).isEqualTo(all);
    }

    private static Body sex() {
        return Body.of("factor", "sex").with("in", List.of("female"));
    }

    private long evaluated(Body cohort) {
        return Compared.ask(researcher, cohort)
                .group("all")
                .cases("/denominators/evaluated")
                .asLong();
    }

    @Test
    void noClinicIsNamedAndNoneCanBeAskedFor() {
        Compared both = survival("aml");
        assertThat(both.answer().toString())
                .doesNotContain(
                        loaded.registry().clinic().toString(),
                        loaded.registry().otherClinic().toString(),
                        "Clinic of the tests",
                        "Other clinic of the tests");
        assertThat(researcher
                        .post(
                                "/api/v1/comparisons",
                                Body.of(
                                        "cohort",
                                        transplants("aml")
                                                .with(
                                                        "clinicId",
                                                        loaded.registry().clinic())))
                        .slug())
                .isEqualTo("body-unreadable");
        assertThat(researcher
                        .post(
                                "/api/v1/comparisons",
                                Body.of("cohort", transplants("aml")).with("compareBy", "clinic"))
                        .slug())
                .isEqualTo("code-unknown");
        assertThat(researcher.get(loaded.children().get(0)).status()).isEqualTo(403);
    }

    /** Invented people beside real ones: the answer says so in a flag, in words and in the group. */
    @Test
    void inventedPeopleAreNeverMixedInSilently() {
        CSVRecord real = expected.one("uci os", "chronic", "people");
        Compared before = survival("chronic-leukaemia");
        assertThat(before.answer().path("synthetic").asBoolean()).isFalse();
        assertThat(before.answer().path("syntheticNote").isNull()).isTrue();
        Expected.matches(real, "value", before.group("all").time("/people"));

        InventedClinic.load(loaded.registry(), "chronic-leukaemia");
        loaded.registry().cut();

        Compared mixed = survival("chronic-leukaemia");
        assertThat(mixed.answer().path("synthetic").asBoolean()).isTrue();
        assertThat(mixed.answer().path("syntheticNote").asString()).contains("SYNTHETIC");
        assertThat(mixed.group("all").answer().path("synthetic").asBoolean()).isTrue();
        assertThat(mixed.group("all").time("/people").asInt())
                .isEqualTo(Expected.whole(real, "value") + InventedClinic.PEOPLE);
        assertThat(survival("aml").answer().path("synthetic").asBoolean()).isFalse();
    }

    private Compared survival(String condition) {
        return Compared.ask(researcher, transplants(condition));
    }

    private static Body transplants(String condition) {
        return Compared.transplants("os", 365).with("condition", condition);
    }

    private static boolean isShown(CSVRecord day) {
        return day.get("value").equals("1");
    }

    /** As R says where it is shown; where it is not, its name is among what is withheld. */
    private static void shownAsR(CSVRecord row, String name, JsonNode answered, Compared group) {
        if (answered.isNull() || answered.isMissingNode()) {
            assertThat(withheld(group.cases("/withheld"))).contains(name);
        } else {
            Expected.matches(row, "value", answered);
        }
    }

    private static List<String> withheld(JsonNode names) {
        return names.valueStream().map(JsonNode::asString).toList();
    }

    private static void assertNobodyStandsOut(JsonNode answer, String question) {
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (field.getValue().isNumber() && OF_PEOPLE.contains(field.getKey())) {
                assertThat(field.getValue().asLong())
                        .as("%s in %s", field.getKey(), question)
                        .isGreaterThanOrEqualTo(FEWEST);
            } else if (field.getKey().equals("byClass") || field.getKey().equals("byEvent")) {
                field.getValue()
                        .valueStream()
                        .filter(JsonNode::isNumber)
                        .forEach(count -> assertThat(count.asLong())
                                .as("%s in %s", field.getKey(), question)
                                .isGreaterThanOrEqualTo(FEWEST));
            } else if (field.getValue().isContainer()) {
                assertNobodyStandsOut(field.getValue(), question);
            }
        }
        if (answer.isArray()) {
            answer.forEach(item -> assertNobodyStandsOut(item, question));
        }
    }
}
