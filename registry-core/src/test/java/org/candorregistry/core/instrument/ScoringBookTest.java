package org.candorregistry.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.Scorings;
import org.candorregistry.core.scoring.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** KOOS quality of life has items Q1 to Q4: answers 1, 1, 2, 2 are 100 - 1.5 x 25 = 62.5. */
class ScoringBookTest {

    private static final ScoringBook BOOK = new ScoringBook(Seeded.measures(), Scorings.all(Seeded.tables()));
    private static final Map<String, Integer> QOL = Map.of("Q1", 1, "Q2", 1, "Q3", 2, "Q4", 2);

    private final Violations found = new Violations();

    @Test
    void aValueThatIsNotThereIsComputedFromTheAnswers() {
        TakenScore taken = take("koos-qol", null, QOL).orElseThrow();
        assertThat(taken.value()).isEqualByComparingTo("62.5");
        assertThat(taken.scoring()).isEqualTo("koos-1");
        assertThat(taken.items().answers()).hasSize(4);
        assertThat(found.isEmpty()).isTrue();
    }

    @Test
    void aValueThatTheAnswersGiveIsTaken() {
        assertThat(take("koos-qol", "62.5", QOL).orElseThrow().scoring()).isEqualTo("koos-1");
        assertThat(take("koos-qol", "62.50", QOL)).isPresent();
        assertThat(found.isEmpty()).isTrue();
    }

    @Test
    void aValueThatTheAnswersContradictIsRefusedWithBoth() {
        assertThat(take("koos-qol", "60", QOL)).isEmpty();
        assertThat(found.all())
                .containsExactly(new Violation(
                        "/value",
                        InstrumentFailure.SCORE_DISAGREES_WITH_ANSWERS,
                        "The answers give koos-qol 62.50 by koos-1, and 60 was sent."));
    }

    @Test
    void withoutAnswersTheValueStandsAndNoScoringIsNamed() {
        assertThat(take("koos-qol", "62.49", Map.of()).orElseThrow().scoring()).isNull();
        assertThat(take("koos-qol", null, Map.of())).isEmpty();
        assertThat(slugs()).containsExactly("/value value-required");
    }

    @Test
    void answersOfAnInstrumentThatNoScoringKnowsAreKeptAsTheyAre() {
        TakenScore taken = take("lysholm", "75", Map.of("limp", 3)).orElseThrow();
        assertThat(taken.scoring()).isNull();
        assertThat(taken.items().answers()).containsKey("limp");
        assertThat(take("lysholm", null, Map.of("limp", 3))).isEmpty();
        assertThat(slugs()).containsExactly("/value value-required");
    }

    @Test
    void answersMustBeOnesThatTheScaleHas() {
        take("koos-qol", "62.5", Map.of("Q1", 5, "Q2", 1, "P1", 0, "a/b~c", 1));
        assertThat(slugs())
                .containsExactlyInAnyOrder(
                        "/answers/Q1 answer-not-permitted",
                        "/answers/P1 item-unknown",
                        "/answers/a~1b~0c item-unknown");
    }

    @Test
    void tooFewAnswersAreRefusedWithWhatIsMissing() {
        take("koos-qol", null, Map.of("Q2", 1));
        assertThat(found.all())
                .containsExactly(new Violation(
                        "/answers",
                        InstrumentFailure.ITEMS_MISSING,
                        "koos-qol may lack 2 of its 4 items; without answer: Q1, Q3, Q4."));
    }

    @Test
    void theScoringMayBeNamedAndMustThenGiveTheMeasure() {
        assertThat(take(sent("koos-qol", null, QOL, Map.of(), "koos-1"))).isPresent();
        take(sent("koos-qol", null, QOL, Map.of(), "koos-9"));
        take(sent("koos-qol", null, QOL, Map.of(), "oks-1"));
        take(sent("koos-qol", "50", Map.of(), Map.of(), "koos-1"));
        assertThat(slugs())
                .containsExactly("/scoring code-unknown", "/scoring value-not-applicable", "/answers value-required");
    }

    @Test
    void aRawSumIsNoIntervalScore() {
        Map<String, Integer> ones = new HashMap<>();
        for (int item = 1; item <= 7; item++) {
            ones.put("KJR" + item, 1);
        }
        assertThat(take("koos-jr", "7", ones)).isEmpty();
        assertThat(slugs()).containsExactly("/value score-disagrees-with-answers");
        assertThat(take("koos-jr", null, ones).orElseThrow().value()).isEqualByComparingTo("68.284");
    }

    @Test
    void missingItemsSayWhyAndAreKept() {
        Map<String, Integer> three = Map.of("Q1", 1, "Q2", 1, "Q3", 1);
        TakenScore taken = take(sent("koos-qol", null, three, Map.of("Q4", "asked-declined"), null))
                .orElseThrow();
        assertThat(taken.value()).isEqualByComparingTo("75");
        assertThat(taken.items().missing()).containsEntry("Q4", "asked-declined");
        take(sent("koos-qol", null, three, Map.of("Q4", "no-idea"), null));
        take(sent("koos-qol", null, three, Map.of("Q3", "unknown"), null));
        take(sent("koos-qol", null, three, Map.of("Q9", "unknown"), null));
        take(sent("koos-qol", "75", Map.of(), Map.of("Q4", "unknown"), null));
        assertThat(slugs())
                .containsExactly(
                        "/missing code-unknown",
                        "/missing/Q3 value-not-applicable",
                        "/missing/Q9 item-unknown",
                        "/missing value-not-applicable");
    }

    @Test
    void aQuestionnaireGivesTheScoresOfAllItsScalesThatWereAsked() {
        Map<String, Integer> answers = new HashMap<>(QOL);
        answers.putAll(Map.of("SP1", 4, "SP2", 4, "SP3", 4));
        List<TakenScore> taken = BOOK.take(questionnaire("koos-1", answers, Map.of("SP4", "not-asked")), found);
        assertThat(taken).extracting(TakenScore::measure).containsExactly("koos-sport", "koos-qol");
        assertThat(taken.get(0).value()).isEqualByComparingTo("0");
        assertThat(taken.get(0).items().answers()).containsOnlyKeys("SP1", "SP2", "SP3");
        assertThat(taken.get(0).items().missing()).containsOnlyKeys("SP4");
        assertThat(taken.get(1).items().missing()).isEmpty();
    }

    @Test
    void aScaleWithTooFewAnswersIsRefusedUnlessEachGapIsExplained() {
        Map<String, Integer> answers = new HashMap<>(QOL);
        answers.putAll(Map.of("SP1", 4, "SP2", 4));
        assertThat(BOOK.take(questionnaire("koos-1", answers, Map.of("SP3", "unknown")), found))
                .isEmpty();
        assertThat(slugs()).containsExactly("/answers items-missing");

        Violations none = new Violations();
        assertThat(BOOK.take(
                        questionnaire(
                                "koos-1",
                                answers,
                                Map.of("SP3", "unknown", "SP4", "not-applicable", "SP5", "asked-declined")),
                        none))
                .extracting(TakenScore::measure)
                .containsExactly("koos-qol");
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void aTotalOfWhichAPartWasNotAskedIsLeftOut() {
        Map<String, Integer> pain = Map.of("W1", 1, "W2", 1, "W3", 1, "W4", 1, "W5", 1);
        assertThat(BOOK.take(questionnaire("womac-likert-1", pain, Map.of()), found))
                .extracting(TakenScore::measure)
                .containsExactly("womac-pain");
    }

    @Test
    void aQuestionnaireFromWhichNoScoreComesIsRefused() {
        BOOK.take(questionnaire("koos-1", Map.of(), Map.of()), found);
        BOOK.take(questionnaire("mood-1", Map.of("a", 1), Map.of()), found);
        assertThat(slugs()).containsExactly("/answers items-missing", "/scoring code-unknown");
    }

    private Optional<TakenScore> take(String measure, @Nullable String value, Map<String, Integer> answers) {
        return take(sent(measure, value, answers, Map.of(), null));
    }

    private Optional<TakenScore> take(SentScore sent) {
        return BOOK.take(sent, found);
    }

    private static SentScore sent(
            String measure,
            @Nullable String value,
            Map<String, Integer> answers,
            Map<String, String> missing,
            @Nullable String scoring) {
        return new SentScore(measure, value == null ? null : new BigDecimal(value), items(answers, missing), scoring);
    }

    private static AnsweredQuestionnaire questionnaire(
            String scoring, Map<String, Integer> answers, Map<String, String> missing) {
        return new AnsweredQuestionnaire(scoring, items(answers, missing));
    }

    private static ItemAnswers items(Map<String, Integer> answers, Map<String, String> missing) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        answers.forEach((linkId, answer) -> numbers.put(linkId, BigDecimal.valueOf(answer)));
        return new ItemAnswers(numbers, missing);
    }

    private List<String> slugs() {
        return found.all().stream()
                .map(violation -> violation.pointer() + " " + violation.code().slug())
                .toList();
    }
}
