package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values: {@code survival.R}. */
class KaplanMeierTest {

    private final Map<String, EventCounts> samples = Expected.rows("survival-data.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("sample"),
                    Collectors.collectingAndThen(
                            Collectors.mapping(KaplanMeierTest::observation, Collectors.toList()), EventCounts::of)));

    @Test
    void curvesErrorsAndBandsAreThoseOfSurvfit() {
        List<Expected.Row> rows = Expected.rows("survival.csv");
        assertThat(rows).hasSizeGreaterThan(3000);
        Map<String, KaplanMeier> curves = samples.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> KaplanMeier.of(entry.getValue())));
        for (Expected.Row row : rows) {
            SurvivalPoint point = Objects.requireNonNull(curves.get(row.text("sample")))
                    .at(row.whole("day"))
                    .orElseThrow();
            assertThat(point.atRisk()).as("%s", row).isEqualTo(row.whole("at_risk"));
            row.matches("survival", point.survival());
            row.matches("se", point.standardError());
            row.matchesInterval(point.interval(band(row), Level.DEFAULT));
        }
    }

    @Test
    void thereIsOneStepForEachDayOfSurvfit() {
        Map<String, Long> days = Expected.rows("survival.csv").stream()
                .filter(row -> row.text("band").equals("log"))
                .collect(Collectors.groupingBy(row -> row.text("sample"), Collectors.counting()));
        samples.forEach((name, counts) ->
                assertThat((long) KaplanMeier.of(counts).steps().size()).isEqualTo(days.get(name)));
    }

    @Test
    void mediansAndTheirIntervalsAreThoseOfSurvfit() {
        for (Expected.Row row : Expected.rows("medians.csv")) {
            MedianTime median = KaplanMeier.of(Objects.requireNonNull(samples.get(row.text("sample"))))
                    .median(band(row), Level.DEFAULT);
            row.matches("median", median.days());
            row.matches("lower", median.lower());
            row.matches("upper", median.upper());
        }
    }

    /** Klein and Moeschberger, Survival Analysis, 2nd ed., table 4.1 (6-MP): as printed, three decimals. */
    @Test
    void theLeukaemiaRemissionsAreThoseOfTheTextbook() {
        KaplanMeier curve = KaplanMeier.of(Objects.requireNonNull(samples.get("freireich_6mp")));
        Offset<Double> asPrinted = Offset.offset(0.0005);
        assertThat(curve.at(6).orElseThrow().survival()).isCloseTo(0.857, asPrinted);
        assertThat(curve.at(13).orElseThrow().survival()).isCloseTo(0.690, asPrinted);
        assertThat(curve.at(23).orElseThrow().survival()).isCloseTo(0.448, asPrinted);
        assertThat(curve.at(23).orElseThrow().standardError().getAsDouble()).isCloseTo(0.135, asPrinted);
    }

    @Test
    void beforeTheFirstEventEverybodySurvives() {
        EventCounts counts = EventCounts.of(List.of(new EventCounts.Day(5, 1, 0), new EventCounts.Day(9, 0, 3)));
        assertThat(KaplanMeier.of(counts).at(4)).contains(new SurvivalPoint(4, 4, 1, OptionalDouble.of(0)));
    }

    @Test
    void afterTheLastDayNothingIsSaidUnlessNobodyIsLeft() {
        EventCounts censored = EventCounts.of(List.of(new EventCounts.Day(5, 1, 1)));
        assertThat(KaplanMeier.of(censored).at(6)).isEmpty();
        EventCounts allGone = EventCounts.of(List.of(new EventCounts.Day(5, 2, 0)));
        assertThat(KaplanMeier.of(allGone).at(6)).contains(new SurvivalPoint(6, 0, 0, OptionalDouble.empty()));
    }

    @Test
    void nobodyHasNoCurve() {
        KaplanMeier curve = KaplanMeier.of(EventCounts.of(List.of()));
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.at(0)).isEmpty();
        assertThat(curve.median(BandType.LOG_LOG, Level.DEFAULT).days()).isEmpty();
    }

    @Test
    void refusesDaysBeforeTreatment() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventCounts.Day(-1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(EventCounts.of(List.of())).at(-1));
    }

    @Property
    void anySplitMergedEqualsTheWhole(@ForAll @Size(max = 60) List<@IntRange(max = 80) Integer> observed) {
        List<EventCounts.Day> days = observed.stream()
                .map(code -> new EventCounts.Day(code / 2, code % 2, 1 - code % 2))
                .toList();
        List<EventCounts.Day> odd = new ArrayList<>();
        List<EventCounts.Day> even = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            (i % 3 == 0 ? odd : even).add(days.get(i));
        }
        EventCounts merged = EventCounts.of(even).merge(EventCounts.of(odd));
        assertThat(merged).isEqualTo(EventCounts.of(days));
        assertThat(KaplanMeier.of(merged).steps())
                .isEqualTo(KaplanMeier.of(EventCounts.of(days)).steps());
    }

    @Property
    void theCurveFallsAndEveryBandHoldsIt(@ForAll @Size(max = 60) List<@IntRange(max = 80) Integer> observed) {
        EventCounts counts = EventCounts.of(observed.stream()
                .map(code -> new EventCounts.Day(code / 2, code % 2, 1 - code % 2))
                .toList());
        double before = 1;
        for (SurvivalPoint step : KaplanMeier.of(counts).steps()) {
            assertThat(step.survival()).isBetween(0.0, before);
            for (BandType type : BandType.values()) {
                step.interval(type, Level.DEFAULT).ifPresent(interval -> {
                    assertThat(interval.lower()).isBetween(0.0, step.survival());
                    assertThat(interval.upper()).isBetween(step.survival(), 1.0);
                });
            }
            before = step.survival();
        }
    }

    static EventCounts.Day observation(Expected.Row row) {
        int event = row.whole("event");
        return new EventCounts.Day(row.whole("day"), event, 1 - event);
    }

    private static BandType band(Expected.Row row) {
        return BandType.valueOf(row.text("band").replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
