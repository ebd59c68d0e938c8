package org.candorregistry.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each formula by hand, by a row of its published table, or by a value that its source prints. */
class ScoringsTest {

    private static final String MISSING = "ItemsMissing";

    @Test
    void koosIsOneHundredLessTwentyFiveTimesTheMean() {
        assertThat(Sheet.all("koos-1", "koos-pain", 0).scored("koos-1", "koos-pain"))
                .isEqualTo("100.00");
        assertThat(Sheet.all("koos-1", "koos-qol", 4).scored("koos-1", "koos-qol"))
                .isEqualTo("0.00");
        // 23 of 17 items: 100 - 23 x 25 / 17 = 66.1764...
        assertThat(Sheet.inOrder("A", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2)
                        .scored("koos-1", "koos-adl"))
                .isEqualTo("66.18");
        // 1 of 8 answered items: 96.875, half up.
        assertThat(Sheet.inOrder("P", 1, 0, 0, 0, 0, 0, 0, 0).scored("koos-1", "koos-pain"))
                .isEqualTo("96.88");
    }

    @Test
    void aKoosSubscaleNeedsHalfOfItsItems() {
        // Five of nine, mean 2.
        assertThat(Sheet.inOrder("P", 0, 1, 2, 3, 4).scored("koos-1", "koos-pain"))
                .isEqualTo("50.00");
        assertThat(Sheet.inOrder("P", 0, 1, 2, 3).scored("koos-1", "koos-pain")).isEqualTo(MISSING);
        // Half of seven is 3.5, of seventeen 8.5, of five 2.5; of four it is two.
        assertThat(Sheet.inOrder("S", 1, 1, 1).scored("koos-1", "koos-symptoms"))
                .isEqualTo(MISSING);
        assertThat(Sheet.inOrder("S", 1, 1, 1, 1).scored("koos-1", "koos-symptoms"))
                .isEqualTo("75.00");
        assertThat(Sheet.inOrder("A", 1, 1, 1, 1, 1, 1, 1, 1).scored("koos-1", "koos-adl"))
                .isEqualTo(MISSING);
        assertThat(Sheet.inOrder("SP", 1, 1).scored("koos-1", "koos-sport")).isEqualTo(MISSING);
        assertThat(Sheet.inOrder("Q", 3, 4).scored("koos-1", "koos-qol")).isEqualTo("12.50");
    }

    @Test
    void aScaleWithoutAnyAnswerWasNotAsked() {
        Map<String, Reading> readings =
                Seeded.scoring("koos-1").read(Sheet.all("koos-1", "koos-qol", 2).answers());
        assertThat(readings.get("koos-pain")).isInstanceOf(Reading.NotAsked.class);
        assertThat(readings.get("koos-qol")).isInstanceOf(Reading.Value.class);
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfTheForm() {
        assertThat(Seeded.scoring("koos-1")
                        .scale("koos-sport")
                        .orElseThrow()
                        .read(Sheet.inOrder("SP", 1, 1).answers()))
                .isEqualTo(new Reading.ItemsMissing(List.of("SP3", "SP4", "SP5")));
    }

    /** Rows of the published interval tables. */
    @ParameterizedTest
    @CsvSource({
        "koos-jr, KJR, 7, 0, 100", "koos-jr, KJR, 7, 7, 68.284", "koos-jr, KJR, 7, 14, 52.465",
        "koos-jr, KJR, 7, 21, 34.174", "koos-jr, KJR, 7, 27, 8.291", "koos-jr, KJR, 7, 28, 0",
        "hoos-jr, HJR, 6, 0, 100", "hoos-jr, HJR, 6, 6, 70.426", "hoos-jr, HJR, 6, 12, 52.965",
        "hoos-jr, HJR, 6, 23, 8.104", "hoos-jr, HJR, 6, 24, 0"
    })
    void theShortFormsAreReadFromTheirTables(String measure, String prefix, int items, int sum, String score) {
        Sheet sheet = Sheet.blank();
        for (int item = 0; item < items; item++) {
            sheet.with(prefix + (item + 1), sum / items + (item < sum % items ? 1 : 0));
        }
        assertThat(sheet.scored(measure + "-1", measure)).isEqualTo(rounded(score));
        assertThat(sheet.without(prefix + 1).scored(measure + "-1", measure)).isEqualTo(MISSING);
    }

    @Test
    void womacSumsAndWomacTakenToOneHundredAreMeasuresOfTheirOwn() {
        Sheet twos = Sheet.all("womac-likert-1", "womac-total", 2);
        assertThat(twos.scored("womac-likert-1", "womac-pain")).isEqualTo("10");
        assertThat(twos.scored("womac-likert-1", "womac-stiffness")).isEqualTo("4");
        assertThat(twos.scored("womac-likert-1", "womac-function")).isEqualTo("34");
        assertThat(twos.scored("womac-likert-1", "womac-total")).isEqualTo("48");
        assertThat(twos.scored("womac-likert-1", "womac-function-100")).isEqualTo("50.00");
        assertThat(twos.scored("womac-likert-1", "womac-total-100")).isEqualTo("50.00");
        // 33 of 68 is 48.529...; 47 of 96 is 48.958...
        twos.with("W24", 1);
        assertThat(twos.scored("womac-likert-1", "womac-function-100")).isEqualTo("48.53");
        assertThat(twos.scored("womac-likert-1", "womac-total-100")).isEqualTo("48.96");
        twos.without("W24");
        assertThat(twos.scored("womac-likert-1", "womac-pain")).isEqualTo("10");
        assertThat(twos.scored("womac-likert-1", "womac-function")).isEqualTo(MISSING);
        assertThat(twos.scored("womac-likert-1", "womac-total")).isEqualTo(MISSING);
    }

    /** Sums of 87 that public implementations print: 43 as 49.43, 30 as 34.48, 20 as 22.98851. */
    @Test
    void ikdcIsAPercentageOfWhatTheAnsweredItemsCanGive() {
        Sheet worst = Sheet.all("ikdc-1", "ikdc", 0).with("IKDC2", 10).with("IKDC3", 10);
        assertThat(worst.scored("ikdc-1", "ikdc")).isEqualTo("0.00");
        assertThat(worst.with("IKDC2", 0).with("IKDC3", 0).scored("ikdc-1", "ikdc"))
                .isEqualTo("22.99");
        assertThat(worst.with("IKDC10b", 10).scored("ikdc-1", "ikdc")).isEqualTo("34.48");
        assertThat(worst.with("IKDC1", 4)
                        .with("IKDC4", 4)
                        .with("IKDC5", 4)
                        .with("IKDC6", 1)
                        .scored("ikdc-1", "ikdc"))
                .isEqualTo("49.43");
        // 43 less the 10 of the present function, of 87 - 10 - 4: 33 / 73.
        worst.without("IKDC10b", "IKDC9a");
        assertThat(worst.scored("ikdc-1", "ikdc")).isEqualTo("45.21");
        assertThat(worst.without("IKDC9b").scored("ikdc-1", "ikdc")).isEqualTo(MISSING);
    }

    @Test
    void oxfordScoresAreSumsOfTwelve() {
        assertThat(Sheet.all("oks-1", "oks", 4).scored("oks-1", "oks")).isEqualTo("48");
        assertThat(Sheet.all("ohs-1", "ohs", 1).scored("ohs-1", "ohs")).isEqualTo("12");
        assertThat(Sheet.all("oks-1", "oks", 4).without("stairs").scored("oks-1", "oks"))
                .isEqualTo(MISSING);
    }

    @Test
    void quickDashNeedsTenOfItsElevenItems() {
        assertThat(Sheet.all("quickdash-1", "quickdash", 3).scored("quickdash-1", "quickdash"))
                .isEqualTo("50.00");
        // (27 / 10 - 1) x 25.
        assertThat(Sheet.inOrder("QD", 3, 3, 3, 3, 3, 3, 3, 2, 2, 2).scored("quickdash-1", "quickdash"))
                .isEqualTo("42.50");
        // (30 / 11 - 1) x 25 = 43.1818...
        assertThat(Sheet.inOrder("QD", 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2).scored("quickdash-1", "quickdash"))
                .isEqualTo("43.18");
        assertThat(Sheet.inOrder("QD", 3, 3, 3, 3, 3, 3, 3, 3, 2).scored("quickdash-1", "quickdash"))
                .isEqualTo(MISSING);
    }

    @Test
    void asesIsHalfPainAndHalfActivities() {
        Sheet twos = Sheet.all("ases-1", "ases", 2).with("pain", 3);
        // (10 - 3) x 5 + 5/3 x 20 = 35 + 33.33...
        assertThat(twos.scored("ases-1", "ases")).isEqualTo("68.33");
        // (10 - 2.4) x 5 = 38.
        assertThat(twos.with("pain", "2.4").scored("ases-1", "ases")).isEqualTo("71.33");
        assertThat(Sheet.all("ases-1", "ases", 3).with("pain", 0).scored("ases-1", "ases"))
                .isEqualTo("100.00");
        assertThat(Sheet.all("ases-1", "ases", 0).with("pain", 10).scored("ases-1", "ases"))
                .isEqualTo("0.00");
    }

    /** The form itself prints 16 of 50 as 32 %, and 16 of 45, where a section is left out, as 35.5 %. */
    @Test
    void odiIsAPercentageOfTheAnsweredSections() {
        Sheet sixteen = Sheet.inOrder("ODI", 2, 2, 2, 2, 2, 2, 2, 1, 1, 0);
        assertThat(sixteen.scored("odi-1", "odi")).isEqualTo("32.00");
        assertThat(sixteen.without("ODI10").scored("odi-1", "odi")).isEqualTo("35.56");
        assertThat(sixteen.without("ODI9").scored("odi-1", "odi")).isEqualTo(MISSING);
    }

    /** Rows of the PROMIS Global Health v1.2 tables; pain of 0, 1-3, 4-6, 7-9 and 10 counts 5, 4, 3, 2 and 1. */
    @ParameterizedTest
    @CsvSource({"0, 15, 47.7", "1, 14, 44.9", "3, 14, 44.9", "4, 13, 42.3", "6, 13, 42.3", "7, 12, 39.8", "10, 11, 37.4"
    })
    void promisRecodesPainAndReadsItsTables(int pain, int raw, String score) {
        Sheet sheet = Sheet.blank()
                .with("Global03", 3)
                .with("Global06", 4)
                .with("Global08r", 3)
                .with("Global07r", pain);
        assertThat(sheet.scored("promis-10-1", "promis-gph")).as("raw %d", raw).isEqualTo(score);
        assertThat(Sheet.all("promis-10-1", "promis-gmh", 4).scored("promis-10-1", "promis-gmh"))
                .isEqualTo("53.3");
        assertThat(sheet.without("Global06").scored("promis-10-1", "promis-gph"))
                .isEqualTo(MISSING);
    }

    /** UK: Dolan 1997 prints 11111, 11112, 11121, 22222 and 33333. Poland: Golicki 2019. */
    @ParameterizedTest
    @CsvSource({
        "eq-5d-3l-uk, 11111, 1.000",
        "eq-5d-3l-uk, 11112, 0.848",
        "eq-5d-3l-uk, 11121, 0.796",
        "eq-5d-3l-uk, 22222, 0.516",
        "eq-5d-3l-uk, 33333, -0.594",
        "eq-5d-5l-pl, 11111, 1.000",
        "eq-5d-5l-pl, 22222, 0.873",
        "eq-5d-5l-pl, 33333, 0.800",
        "eq-5d-5l-pl, 55555, -0.590"
    })
    void aProfileHasAnIndexByANamedValueSet(String measure, String profile, String index) {
        Sheet sheet = Sheet.blank()
                .with("mobility", profile.charAt(0) - '0')
                .with("self-care", profile.charAt(1) - '0')
                .with("usual-activities", profile.charAt(2) - '0')
                .with("pain-discomfort", profile.charAt(3) - '0')
                .with("anxiety-depression", profile.charAt(4) - '0');
        assertThat(sheet.scored(measure + "-1", measure)).isEqualTo(index);
        assertThat(sheet.without("self-care").scored(measure + "-1", measure)).isEqualTo(MISSING);
        assertThat(sheet.with("vas", 73).scored(measure + "-1", "eq-vas")).isEqualTo("73");
    }

    /** FACIT: subscales 28, 28, 24, 28 and 40; FACT-G 108, total 148, trial outcome index 96. */
    @Test
    void factBmtReversesProratesAndAddsUp() {
        Sheet best = Sheet.all("fact-bmt-1", "fact-bmt-total", 4);
        Seeded.scoring("fact-bmt-1").items().stream()
                .filter(Item::reversed)
                .forEach(item -> best.with(item.linkId(), 0));
        assertThat(scored(best, "fact-pwb", "fact-swb", "fact-ewb", "fact-fwb", "fact-bmts"))
                .containsExactly("28.00", "28.00", "24.00", "28.00", "40.00");
        assertThat(scored(best, "fact-g", "fact-bmt-toi", "fact-bmt-total"))
                .containsExactly("108.00", "96.00", "148.00");
        // Physical: four of seven items, reversed 4, 4, 4 and 3: 15 x 7 / 4 = 26.25.
        best.without("GP5", "GP6", "GP7").with("GP4", 1);
        assertThat(scored(best, "fact-pwb", "fact-g", "fact-bmt-total")).containsExactly("26.25", "106.25", "146.25");
        // Social too: 24 - 2 = 21 of 27 items are not more than 80 %, 31 of 37 are.
        best.without("GS5", "GS6", "GS7");
        assertThat(scored(best, "fact-swb", "fact-g", "fact-bmt-total")).containsExactly("28.00", MISSING, "146.25");
        assertThat(best.without("GP4").scored("fact-bmt-1", "fact-pwb")).isEqualTo(MISSING);
        assertThat(best.without("GE1", "GE2").scored("fact-bmt-1", "fact-ewb")).isEqualTo("24.00");
        assertThat(best.without("GE3").scored("fact-bmt-1", "fact-ewb")).isEqualTo(MISSING);
    }

    private static List<String> scored(Sheet sheet, String... measures) {
        return List.of(measures).stream()
                .map(measure -> sheet.scored("fact-bmt-1", measure))
                .toList();
    }

    private static String rounded(String number) {
        return new BigDecimal(number).setScale(3).toPlainString();
    }
}
