package org.candorregistry.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.scoring.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the seeded catalogue. */
class InstrumentServiceIT {

    private static TestRegistry registry;
    private static InstrumentService instruments;

    @BeforeAll
    static void start() {
        registry = TestRegistry.on(TestDatabase.migrated());
        instruments = registry.get(InstrumentService.class);
    }

    @Test
    void offersThe37InstrumentsOfTheLiteratureAndOneOfItsOwn() {
        assertThat(instruments.instruments()).hasSize(39);
        assertThat(instruments.instrument("surgery-free").citation().source()).startsWith("Registry definition");
        assertThat(instruments.instrument("koos").shipsItemText()).isFalse();
        assertThat(instruments.instruments().stream()
                        .filter(Instrument::shipsItemText)
                        .map(Instrument::id))
                .containsExactlyInAnyOrder(
                        "nrs-pain",
                        "vas-pain",
                        "patient-global",
                        "karnofsky",
                        "ecog",
                        "pgic",
                        "satisfaction",
                        "magic-agvhd",
                        "nih-cgvhd");
    }

    @Test
    void everyMeasureIsEitherAScoreOrATimeToEvents() {
        assertThat(instruments.measures()).hasSize(74).allSatisfy(measure -> {
            assertThat(measure.scale() == null).isNotEqualTo(measure.eventRule() == null);
            assertThat(measure.eventRule() == null
                            || !measure.eventRule().events().isEmpty())
                    .isTrue();
        });
    }

    @Test
    void everyGoalDomainOfAMeasureIsInTheCodeList() {
        CodeLists codes = registry.get(CodeLists.class);

        assertThat(instruments.measures().stream()
                        .flatMap(measure -> measure.goalDomains().stream())
                        .distinct())
                .allMatch(domain -> codes.accepts(ListName.GOAL_DOMAIN, domain));
    }

    /** Whatever a scoring gives, its measure can have: also what is read from the tables. */
    @Test
    void everyScoringGivesScoresOfMeasuresThatThereAre() {
        assertThat(instruments.scorings()).isNotEmpty().allSatisfy(scoring -> {
            assertThat(instruments.instrument(scoring.instrument())).isNotNull();
            scoring.scales().forEach(scale -> {
                Map<String, BigDecimal> answers = scale.items().stream()
                        .collect(Collectors.toMap(Item::linkId, item -> BigDecimal.valueOf(item.lowest() + 1L)));
                Measure measure = instruments.measure(scale.measure());
                ScaleResult result = instruments.score(scoring.id(), new ItemAnswers(answers, Map.of())).stream()
                        .filter(one -> one.measure().equals(measure.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(measure.violations(Objects.requireNonNull(result.value())))
                        .as(measure.id())
                        .isEmpty();
            });
        });
    }

    @Test
    void koosJrTakesTheValuesOfItsIntervalTableOnly() {
        Measure koosJr = instruments.measure("koos-jr");

        assertThat(koosJr.violations(new BigDecimal("52.465"))).isEmpty();
        assertThat(koosJr.violations(new BigDecimal("52.5")))
                .extracting(violation -> violation.code().slug())
                .containsExactly("score-not-in-table");
    }

    @Test
    void aTimeToAnEventHasNoScore() {
        assertThat(instruments.measure("os").violations(BigDecimal.TEN))
                .extracting(violation -> violation.code().slug())
                .containsExactly("score-of-an-event");
    }

    @Test
    void relapseAndDeathWithoutItCompete() {
        assertThat(events("relapse"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("relapse", Ending.EVENT, "death", Ending.COMPETING));
        assertThat(events("nrm"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("death", Ending.EVENT, "relapse", Ending.COMPETING));
        assertThat(events("dfs"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("death", Ending.EVENT, "relapse", Ending.EVENT));
    }

    @Test
    void grfsCountsAcuteGvhdFromGradeThree() {
        assertThat(rule("grfs").events()).contains(new EndingEvent("acute-gvhd", Ending.EVENT, 3));
    }

    @Test
    void aScoreIsFoundByTheLoincCodeOfAnyOfItsForms() {
        assertThat(instruments.measureByLoinc("72102-7").orElseThrow().id()).isEqualTo("koos-pain");
        assertThat(instruments.measureByLoinc("76804-4").orElseThrow().id()).isEqualTo("promis-pf");
        assertThat(instruments.measureByLoinc("91722-9").orElseThrow().id()).isEqualTo("promis-pf");
        assertThat(instruments.measureByLoinc("96538-3")).isEmpty();
    }

    @Test
    void all70PublishedThresholdsAreThere() {
        assertThat(instruments.thresholds()).hasSize(70);
        assertThat(instruments.thresholds("ases"))
                .filteredOn(threshold -> threshold.kind() == ThresholdKind.MCID)
                .filteredOn(threshold -> "rotator-cuff-tear".equals(threshold.condition()))
                .extracting(Threshold::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("11.1"), new BigDecimal("21"), new BigDecimal("27.1"));
    }

    @Test
    void theDefaultThresholdIsVerifiedAndFoundInPeopleWithTheCondition() {
        assertThat(preferred("nrs-pain", "knee-osteoarthritis")).isEqualByComparingTo("1.8");
        assertThat(preferred("koos-pain", "knee-osteoarthritis")).isEqualByComparingTo("15");
        assertThat(preferred("ases", "rotator-cuff-tear")).isEqualByComparingTo("21");
        assertThat(preferred("vas-pain-mm", "rotator-cuff-tear")).isEqualByComparingTo("15");
        assertThat(instruments.thresholds().stream().filter(Threshold::preferred))
                .allMatch(threshold -> threshold.citation().verified()
                        && threshold.smallestImportantChange().isPresent());
    }

    @Test
    void noThresholdIsGuessedForAConditionItWasNotFoundIn() {
        assertThat(instruments.preferredThreshold("nrs-pain", "discogenic-low-back-pain"))
                .isEmpty();
        assertThat(instruments.preferredThreshold("oks", "knee-osteoarthritis")).isEmpty();
        assertThat(instruments.preferredThreshold("womac-total", "knee-osteoarthritis"))
                .isEmpty();
    }

    @Test
    void rangesPercentagesAndMeasurementErrorDoNotClassify() {
        assertThat(List.of("quickdash-mic-rysstad-2020", "nrs-pain-mcid-farrar-2001-percent", "tegner-mdc-briggs-2009"))
                .allMatch(id ->
                        instruments.threshold(id).smallestImportantChange().isEmpty());
        assertThat(instruments
                        .threshold("oks-mic-beard-2015")
                        .smallestImportantChange()
                        .orElseThrow())
                .isEqualByComparingTo("7");
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        assertThatThrownBy(() -> instruments.measure("cure"))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code().slug()).isEqualTo("measure-unknown"));
    }

    private static BigDecimal preferred(String measure, String condition) {
        return instruments.preferredThreshold(measure, condition).orElseThrow().value();
    }

    private static Map<String, Ending> events(String measure) {
        return rule(measure).events().stream().collect(Collectors.toMap(EndingEvent::kind, EndingEvent::ending));
    }

    private static EventRule rule(String measure) {
        return Objects.requireNonNull(instruments.measure(measure).eventRule());
    }
}
