package org.candorregistry.api.realdata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.candorregistry.api.running.Identity;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The scores of 1,500 knees as another system reads them over FHIR, against R: means before and after, and what NHS
 * England counts of pairs (improved, unchanged, worse; 37 points and more of the Oxford Knee Score, a target of the MIPS).
 * The registry's own classes go by goals and events; these go by scores alone.
 */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
@TestInstance(Lifecycle.PER_CLASS)
class KneeScoresIT {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private final Map<String, List<Pair>> pairs = read();
    private final Expected expected = new Expected();

    @ParameterizedTest
    @ValueSource(strings = {"oks", "eq-5d-3l-uk", "eq-vas"})
    void meansBeforeAndAfterAreThoseOfR(String measure) {
        matchesMean(measure, "before", Pair::before);
        matchesMean(measure, "after", Pair::after);
        matchesMean(measure, "change", Pair::change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oks", "eq-5d-3l-uk", "eq-vas"})
    void improvedUnchangedAndWorseAreThoseOfR(String measure) {
        matchesCount(measure, "improved", pair -> pair.change().signum() > 0);
        matchesCount(measure, "unchanged", pair -> pair.change().signum() == 0);
        matchesCount(measure, "worsened", pair -> pair.change().signum() < 0);
    }

    @Test
    void thirtySevenPointsAndMoreAreReachedAsOftenAsRSays() {
        matchesCount("oks", "attained>=37", pair -> pair.after().compareTo(new BigDecimal(37)) >= 0);
    }

    private void matchesMean(String measure, String statistic, Function<Pair, BigDecimal> score) {
        CSVRecord row = expected.one(measure, "scores", statistic);
        List<BigDecimal> scores = pairs(measure).stream().map(score).toList();
        BigDecimal n = BigDecimal.valueOf(scores.size());
        BigDecimal mean =
                scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(n, MathContext.DECIMAL128);
        BigDecimal squares =
                scores.stream().map(one -> one.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(scores).hasSize(Expected.whole(row, "n"));
        assertThat(mean.doubleValue()).isCloseTo(Double.parseDouble(row.get("value")), EXACT);
        assertThat(Math.sqrt(squares.divide(n.subtract(BigDecimal.ONE), MathContext.DECIMAL128)
                        .doubleValue()))
                .isCloseTo(Double.parseDouble(row.get("se")), EXACT);
    }

    private void matchesCount(String measure, String statistic, Predicate<Pair> which) {
        CSVRecord row = expected.one(measure, "scores", statistic);
        assertThat(pairs(measure)).hasSize(Expected.whole(row, "n"));
        assertThat(pairs(measure).stream().filter(which)).hasSize(Expected.whole(row, "value"));
    }

    private List<Pair> pairs(String measure) {
        return pairs.getOrDefault(measure, List.of());
    }

    /** By measure; a score stands alone where the other one is missing, and makes no pair. */
    private static Map<String, List<Pair>> read() {
        LoadedRegistry loaded = LoadedRegistry.shared();
        List<JsonNode> scores =
                Pages.ofBundles(loaded.registry().as(Identity.EHR), "/fhir/Observation?category=survey");
        return scores.stream()
                .collect(groupingBy(score -> score.at("/partOf/0/reference").asString() + " "
                        + score.at("/code/coding/0/code").asString()))
                .values()
                .stream()
                .filter(ofOne -> ofOne.size() == 2)
                .collect(groupingBy(
                        ofOne -> ofOne.get(0).at("/code/coding/0/code").asString(), mapping(Pair::of, toList())));
    }

    private record Pair(BigDecimal before, BigDecimal after) {

        static Pair of(List<JsonNode> scores) {
            Map<String, BigDecimal> byDay = scores.stream()
                    .collect(toMap(
                            score -> score.path("effectiveDateTime").asString(),
                            score -> score.at("/valueQuantity/value").decimalValue()));
            return new Pair(
                    Objects.requireNonNull(byDay.get(KneeMapping.DAY.at(-1))),
                    Objects.requireNonNull(byDay.get(KneeMapping.DAY.at(KneeMapping.SIX_MONTHS))));
        }

        BigDecimal change() {
            return after.subtract(before);
        }
    }
}
