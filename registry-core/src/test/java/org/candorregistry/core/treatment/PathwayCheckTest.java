package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.core.product.Described;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 21 CFR 1271.10(a): all four must hold for a product to be regulated under section 361 alone. */
class PathwayCheckTest {

    private static final ProductDescription CONCENTRATE = Described.bmac().description();

    @ParameterizedTest
    @CsvSource({
        "true, true, false, no, true",
        "true, true, false, yes-autologous, true",
        "true, true, false, yes-close-relative, true",
        "true, true, false, yes-reproductive, true",
        "true, true, false, yes-other, false",
        "false, true, false, no, false",
        "true, false, false, no, false",
        "true, true, true, no, false"
    })
    void theFourAnswersDecideTogether(
            boolean minimal, boolean homologous, boolean combined, String effect, boolean eligible) {
        PathwayCheck check = PathwayCheck.of(stated("361-hctp", minimal, homologous, combined, effect), CONCENTRATE);

        assertThat(check.eligible()).isEqualTo(eligible);
        assertThat(check.mismatch()).isEqualTo(!eligible);
    }

    @Test
    void anUnansweredQuestionLeavesItOpen() {
        PathwayCheck check = PathwayCheck.of(stated("361-hctp", null, true, false, "no"), CONCENTRATE);

        assertThat(check.eligible()).isNull();
        assertThat(check.mismatch()).isFalse();
    }

    @Test
    void onePlainNoIsEnoughHoweverManyAreUnanswered() {
        PathwayCheck check = PathwayCheck.of(stated("361-hctp", null, false, null, null), CONCENTRATE);

        assertThat(check.eligible()).isFalse();
        assertThat(check.reasons()).containsExactly("1271.10(a)(2): not for homologous use only");
    }

    /** Culture and enzymatic digestion are more than minimal manipulation, whatever was answered (1271.3(f)). */
    @Test
    void whatWasDoneToTheCellsOutweighsTheAnswer() {
        Regulation claimed = stated("361-hctp", true, true, false, "yes-autologous");

        assertThat(PathwayCheck.of(claimed, Described.msc().description()).mismatch())
                .isTrue();
        assertThat(PathwayCheck.of(claimed, Described.msc().description()).reasons())
                .containsExactly("1271.10(a)(1): culture-expansion is more than minimal manipulation");
    }

    @Test
    void aStricterPathwayIsNoMismatch() {
        assertThat(PathwayCheck.of(stated("351-ind", false, false, true, "yes-other"), CONCENTRATE)
                        .mismatch())
                .isFalse();
    }

    private static Regulation stated(
            String pathway,
            @Nullable Boolean minimal,
            @Nullable Boolean homologous,
            @Nullable Boolean combined,
            @Nullable String effect) {
        return new Regulation(pathway, minimal, homologous, combined, effect, null, null);
    }
}
