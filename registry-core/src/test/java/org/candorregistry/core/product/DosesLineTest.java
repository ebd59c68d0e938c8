package org.candorregistry.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DosesLineTest {

    /** The five parts of Murray 2019: donor, origin, separation, exhibited characteristics, site of delivery. */
    @Test
    void aGivenProductIsOneLineOfFiveParts() {
        assertThat(DosesLine.of(Described.bmac().description(), "ia, left knee"))
                .isEqualTo("autologous | bmac, posterior-iliac-crest | density-gradient"
                        + " | TNC 410 10*6, CFU-F 1200 {CFU}/mL, viability 95 %, platelets 900 10*9/L | ia, left knee");
    }

    @Test
    void aCultureTellsItsPassage() {
        assertThat(DosesLine.of(Described.msc().description()))
                .isEqualTo("allogeneic-unrelated | bm-msc, posterior-iliac-crest | culture-expansion, passage 3"
                        + " | MSC 50 10*6, CFU-F 90000 {CFU}/mL, viability 91 %");
    }

    @Test
    void whatWasNotStatedIsSaidSo() {
        ProductDescription bare = new ProductDescription(
                "hsct",
                Source.NONE,
                Donor.NONE,
                CellCollection.NONE,
                Processing.NONE,
                Characterization.NONE,
                Dose.NONE,
                Map.of());

        assertThat(DosesLine.of(bare)).isEqualTo("not stated | not stated | not stated | not stated");
    }

    /** LR-PRP above the leukocytes of whole blood, LP-PRP below. */
    @Test
    void plasmaIsRichOrPoorInLeukocytesByItsCounts() {
        assertThat(DosesLine.of(Described.prp().description())).endsWith("platelets 990 10*9/L, LP-PRP");
        assertThat(DosesLine.of(Described.prp()
                        .with("/characterization/leukocytesProduct", 20)
                        .description()))
                .endsWith("LR-PRP");
        assertThat(PlateletProduct.leukocytes(Described.prp()
                        .with("/characterization/leukocytesProduct", 6.5)
                        .description()
                        .characterization()))
                .isEmpty();
    }

    /** 990 over 220 platelets. */
    @Test
    void enrichmentIsPlateletsOverThoseOfWholeBlood() {
        assertThat(PlateletProduct.enrichment(Described.prp().description().characterization()))
                .contains(new BigDecimal("4.50"));
        assertThat(PlateletProduct.enrichment(Described.prp()
                        .with("/characterization/plateletsBlood", null)
                        .description()
                        .characterization()))
                .isEmpty();
    }
}
