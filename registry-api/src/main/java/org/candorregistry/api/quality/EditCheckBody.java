package org.candorregistry.api.quality;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.Kind;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.jspecify.annotations.Nullable;

/** What a steward sends of an edit check. */
@Schema(name = "EditCheckBody", example = """
        {"id": "prp-volume", "title": "Volume of platelet-rich plasma", "checked": "CELL_PRODUCT",
         "element": "dose.volume", "kind": "RANGE", "severity": "QUERY", "low": 0.5, "high": 30,
         "slipFactors": [0.001, 1000], "productClass": "prp", "active": true,
         "citation": {"verified": true, "source": "Registry definition"}}""")
record EditCheckBody(
        @Schema(description = "Small letters, digits and hyphens, at most 99; never changes.") @NotNull
        String id,

        @Schema(description = "What is checked, at most 200 characters.") @NotNull
        String title,

        @Schema(description = "Whose number.") @NotNull Checked checked,

        @Schema(description = "Name of the data element, or id of the measure of a score.", example = "dose.cd34PerKg")
        @NotNull
        String element,

        @Schema(description = "`RATIO` only: what the value is divided by, an element of the same record.") @Nullable
        String otherElement,

        @Schema(
                description =
                        "`RANGE`: the value lies from `low` to `high`. `RATIO`: the value divided by another does."
                                + " `HISTORY`: a score differs by less than `high` from the one before it, at most"
                                + " `withinDays` earlier. `COHORT`: the logarithm of the value is at most `high` robust"
                                + " standard deviations from the median of the clinic's latest products of the class, or the"
                                + " value at most `low` times larger or smaller.")
        @NotNull
        Kind kind,

        @Schema(
                description = "`ERROR` refuses the record, and only a range or ratio of a product or treatment may;"
                        + " `QUERY` asks the clinic; `NOTE` stands on the receipt.")
        @NotNull
        Severity severity,

        @Schema(description = "In the element's unit; of a ratio and of a cohort without one.") @Nullable
        BigDecimal low,

        @Schema(description = "In the element's unit; of a ratio and of a cohort without one.") @Nullable
        BigDecimal high,

        @Schema(description = "`RANGE` only: by what a value in another unit may be off, each above 0, at most 10.")
        @Nullable
        List<@NotNull BigDecimal> slipFactors,

        @Schema(description = "`HISTORY` only: days to the score before, d, 1 to 3650.") @Nullable
        Integer withinDays,

        @Schema(description = "`COHORT` only: products without which nothing is said, 10 to 400.") @Nullable
        Integer leastN,

        @Schema(description = "Code of the list `product_class`; absent: every product.") @Nullable
        String productClass,

        @Schema(description = "Whether it looks at anything.") @NotNull
        Boolean active,

        @NotNull @Valid CitationBody citation) {

    RecordEditCheck command() {
        return new RecordEditCheck(
                id,
                title,
                checked,
                element,
                otherElement,
                kind,
                severity,
                low,
                high,
                Objects.requireNonNullElse(slipFactors, List.of()),
                withinDays,
                leastN,
                productClass,
                active,
                citation.citation());
    }
}
