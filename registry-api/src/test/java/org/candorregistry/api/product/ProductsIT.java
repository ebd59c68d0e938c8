package org.candorregistry.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProductsIT {

    private static final String PRODUCTS = "/api/v1/cell-products";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Sendable product = Sendable.product(registry);

    @Test
    void aProductIsRecordedReadListedAndCorrected() {
        Answer made = clinic.post(PRODUCTS, product.text());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");

        JsonNode read = clinic.get(made.location()).json();
        assertThat(read.at("/dose/nucleatedCells").decimalValue()).isEqualByComparingTo("410");
        assertThat(read.at("/processing/steps/0/force").decimalValue()).isEqualByComparingTo("800");
        assertThat(read.at("/collection/collectedAt").asString()).startsWith("09:00");
        assertThat(read.path("dosesLine").asString())
                .isEqualTo("autologous | bmac, posterior-iliac-crest | density-gradient"
                        + " | TNC 410 10*6, CFU-F 1200 {CFU}/mL, viability 95 %, platelets 900 10*9/L");
        assertThat(read.path("completeness").decimalValue()).isEqualByComparingTo("1");
        assertThat(read.path("plateletEnrichment").decimalValue()).isEqualByComparingTo("4.09");

        JsonNode listed = clinic.get(
                        PRODUCTS + "?subjectId=" + read.path("subjectId").asString())
                .json();
        assertThat(listed.path("items").findValuesAsString("id"))
                .contains(read.path("id").asString());

        Answer corrected = clinic.put(
                made.location(), product.with("/dose/nucleatedCells", 395).text(), made.etag());
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        JsonNode history = clinic.get(made.location() + "/history").json();
        assertThat(history).hasSize(1);
        assertThat(history.at("/0/reason").asString()).isEqualTo("Corrected by a test");
        assertThat(history.at("/0/state/nucleatedCells").decimalValue()).isEqualByComparingTo("410");
        assertThat(history.at("/0/recorded/version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/processing/passage, 2, value-not-applicable",
        "/processing/method, mechanical, preparation-mismatch",
        "/processing/method, alchemy, code-unknown",
        "/source/cellSource, mfat, cell-source-mismatch",
        "/source/mscClaimed, true, msc-label-unsupported",
        "/collection/volume, , value-required",
        "/collection/volume, -1, value-out-of-range",
        "/collection/collectedOn, 2999-01-01, date-impossible",
        "/collection/collectedOn, 1959-12-31, date-impossible",
        "/characterization/viability, 0.95, unit-implausible",
        "/donor/identifier, GRID-1, value-not-applicable",
        "/dose/cd34PerKg, 5.8, value-not-applicable"
    })
    void whatIsWrongIsRefusedAtItsPlaceAndNothingIsWritten(String pointer, @Nullable String value, String slug) {
        long before = count();

        Answer answer = clinic.post(
                PRODUCTS, product.with(pointer, Sendable.typed(value)).text());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(Sendable.violations(answer)).contains(Map.entry(pointer, slug));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aReasonStandsForAnAnswer() {
        Sendable silent = product.with("/collection/volume", null);
        Answer answer = clinic.post(
                PRODUCTS,
                silent.with("/absent", Map.of("collection.volume", "unknown")).text());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().at("/absent/collection.volume").asString()).isEqualTo("unknown");
        assertThat(answer.json().path("completeness").decimalValue()).isLessThan(BigDecimal.ONE);
    }

    @Test
    void aFieldThatDoesNotExistIsNoWayToSayAnything() {
        assertThat(clinic.post(PRODUCTS, product.with("/dose/miracles", 7).text())
                        .slug())
                .isEqualTo("body-unreadable");
        assertThat(clinic.post(PRODUCTS, product.with("/dose/volume", "six").text())
                        .slug())
                .isEqualTo("body-unreadable");
    }

    @Test
    void aReplacementNeedsTheVersionItReplaces() {
        Answer made = clinic.post(PRODUCTS, product.text());

        assertThat(clinic.put(made.location(), product.text(), "\"7\"").status())
                .isEqualTo(412);
    }

    private long count() {
        return registry.everything()
                .sql("SELECT count(*) FROM cell_product")
                .query(Long.class)
                .single();
    }
}
