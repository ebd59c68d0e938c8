package org.candorregistry.api.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.editcheck.EditCheck;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.Kind;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.jspecify.annotations.Nullable;

/** An edit check as it is sent. */
@Schema(name = "EditCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditCheckView(
        String id,
        String title,

        @Schema(description = "Whose number.") Checked checked,

        @Schema(description = "Name of the data element, or id of the measure of a score.")
        String element,

        @Schema(description = "UCUM, of the element.", example = "10*6/kg")
        String unit,

        @Schema(description = "Of a ratio: what the value is divided by.") @Nullable
        String otherElement,

        Kind kind,

        @Schema(description = "`ERROR` refuses, `QUERY` asks the clinic, `NOTE` stands on the receipt.")
        Severity severity,

        @Schema(description = "In the element's unit; of a ratio and of a cohort without one.") @Nullable
        BigDecimal low,

        @Schema(description = "In the element's unit; of a ratio and of a cohort without one.") @Nullable
        BigDecimal high,

        @Schema(description = "Of a range: by what a value in another unit may be off, each above 0.")
        List<BigDecimal> slipFactors,

        @Schema(description = "Of a history: days to the score before, d.") @Nullable
        Integer withinDays,

        @Schema(description = "Of a cohort: products without which nothing is said, 10 to 400.") @Nullable
        Integer leastN,

        @Schema(description = "Code of the list `product_class`; absent: every product.") @Nullable
        String productClass,

        boolean active,
        CitationBody citation,
        RecordedView recorded) {

    static EditCheckView of(EditCheck check) {
        RecordEditCheck said = check.said();
        return new EditCheckView(
                said.id(),
                said.title(),
                said.checked(),
                said.element(),
                check.unit(),
                said.otherElement(),
                said.kind(),
                said.severity(),
                said.low(),
                said.high(),
                said.slipFactors(),
                said.withinDays(),
                said.leastN(),
                said.productClass(),
                said.active(),
                CitationBody.of(said.citation()),
                RecordedView.of(check.recorded()));
    }
}
