package org.candorregistry.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;

/** What holds of every scale of every scoring. */
class ScoringPropertyTest {

    private static final Map<String, Measure> MEASURES = Seeded.measures();
    private static final List<Scale> SCALES = Scorings.all(Seeded.tables()).stream()
            .flatMap(scoring -> scoring.scales().stream())
            .toList();

    @Provide
    Arbitrary<Scale> scales() {
        return Arbitraries.of(SCALES);
    }

    @Property(tries = 3000)
    void aScoreIsOneThatItsMeasureCanHave(@ForAll("scales") Scale scale, @ForAll long seed) {
        assertThat(scaleOf(scale).violations(score(scale, answers(scale, new Random(seed)))))
                .isEmpty();
    }

    @Property(tries = 1000)
    void theOrderOfTheAnswersIsOfNoImportance(@ForAll("scales") Scale scale, @ForAll long seed) {
        Map<String, BigDecimal> answers = answers(scale, new Random(seed));
        List<String> order = new ArrayList<>(answers.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, BigDecimal> shuffled = new LinkedHashMap<>();
        order.forEach(linkId -> shuffled.put(linkId, answers.get(linkId)));
        assertThat(score(scale, shuffled)).isEqualByComparingTo(score(scale, answers));
    }

    /** A worse answer to any item never gives a better score, whatever the others say. */
    @Property(tries = 2000)
    void everyItemPushesTheScoreOneWay(@ForAll("scales") Scale scale, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, BigDecimal> answers = answers(scale, random);
        Item item = scale.items().get(random.nextInt(scale.items().size()));
        boolean up = score(scale, with(answers, item, item.highest()))
                        .compareTo(score(scale, with(answers, item, item.lowest())))
                >= 0;
        List<BigDecimal> scores = IntStream.rangeClosed(item.lowest(), item.highest())
                .mapToObj(answer -> score(scale, with(answers, item, answer)))
                .toList();
        for (int i = 1; i < scores.size(); i++) {
            int step = scores.get(i).compareTo(scores.get(i - 1));
            assertThat(up ? step : -step)
                    .as("%s of %s: %s", item, scale.measure(), scores)
                    .isNotNegative();
        }
    }

    @Property(tries = 2000)
    void asManyItemsMayBeMissingAsTheRuleSaysAndNoMore(@ForAll("scales") Scale scale, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, BigDecimal> answers = answers(scale, random);
        List<String> linkIds = new ArrayList<>(answers.keySet());
        Collections.shuffle(linkIds, random);
        if (!scale.isTotal()) {
            linkIds.subList(0, scale.mostMissing()).forEach(answers::remove);
            assertThat(scale.read(answers)).isInstanceOf(Reading.Value.class);
            answers.remove(linkIds.get(scale.mostMissing()));
            assertThat(scale.read(answers))
                    .isInstanceOf(answers.isEmpty() ? Reading.NotAsked.class : Reading.ItemsMissing.class);
        } else {
            linkIds.subList(0, scale.mostMissing() + 1).forEach(answers::remove);
            assertThat(scale.read(answers)).isNotInstanceOf(Reading.Value.class);
        }
    }

    /** From nothing wrong to everything wrong a scale runs through the whole range of its measure. */
    @Property
    void bestAndWorstAnswersReachBothEndsOfTheMeasure(@ForAll("scales") Scale scale) {
        ScoreScale of = scaleOf(scale);
        List<BigDecimal> ends = List.of(score(scale, extreme(scale, true)), score(scale, extreme(scale, false)));
        assertThat(ends.stream().min(BigDecimal::compareTo).orElseThrow()).isEqualByComparingTo(of.minimum());
        assertThat(ends.stream().max(BigDecimal::compareTo).orElseThrow()).isEqualByComparingTo(of.maximum());
    }

    /** Each end by moving every item to the answer that pushes the score there. */
    private static Map<String, BigDecimal> extreme(Scale scale, boolean high) {
        Map<String, BigDecimal> answers = answers(scale, new Random(1));
        for (Item item : scale.items()) {
            boolean up = score(scale, with(answers, item, item.highest()))
                            .compareTo(score(scale, with(answers, item, item.lowest())))
                    >= 0;
            answers.putAll(with(answers, item, up == high ? item.highest() : item.lowest()));
        }
        return answers;
    }

    private static Map<String, BigDecimal> answers(Scale scale, Random random) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        scale.items()
                .forEach(item -> answers.put(
                        item.linkId(),
                        BigDecimal.valueOf(item.lowest() + random.nextInt(item.highest() - item.lowest() + 1))));
        return answers;
    }

    private static Map<String, BigDecimal> with(Map<String, BigDecimal> answers, Item item, int answer) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(answers);
        changed.put(item.linkId(), BigDecimal.valueOf(answer));
        return changed;
    }

    private static BigDecimal score(Scale scale, Map<String, BigDecimal> answers) {
        return ((Reading.Value) scale.read(answers))
                .score()
                .rounded(scaleOf(scale).step());
    }

    private static ScoreScale scaleOf(Scale scale) {
        return Objects.requireNonNull(
                Objects.requireNonNull(MEASURES.get(scale.measure())).scale());
    }
}
