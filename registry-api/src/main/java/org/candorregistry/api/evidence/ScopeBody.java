package org.candorregistry.api.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.candorregistry.core.evidence.EvidenceScope;
import org.jspecify.annotations.Nullable;

/** What a statement applies to, as it is read and sent. Absent: any. */
@Schema(name = "EvidenceScope", description = "What a statement applies to; what is absent may be any.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScopeBody(
        @Schema(description = "Code of the list `condition`; never together with `conditionArea`.") @Nullable
        String condition,

        @Schema(description = "Every condition of a field, a code of the list `condition_area`.") @Nullable
        String conditionArea,

        @Schema(description = "Code of the list `disease_status`.") @Nullable
        String diseaseStatus,

        @Schema(description = "Code of the list `product_class`.") @Nullable
        String productClass,

        @Schema(description = "Code of the list `cell_source`.") @Nullable
        String cellSource,

        @Schema(description = "Only this licensed product, a code of the list `product_form`.") @Nullable
        String productForm,

        @Schema(description = "Code of the list `donor_relation`, or `allogeneic` for related and unrelated alike.")
        @Nullable
        String donor,

        @Schema(description = "Age at treatment in months (mo), from, included; 0 or more.") @Nullable
        Integer ageFromMonths,

        @Schema(description = "Age at treatment in months (mo), below, not included.") @Nullable
        Integer ageBelowMonths,

        @Schema(description = "Code of the list `goal_domain`.") @Nullable
        String goalDomain) {

    EvidenceScope scope() {
        return new EvidenceScope(
                condition,
                conditionArea,
                diseaseStatus,
                productClass,
                cellSource,
                productForm,
                donor,
                ageFromMonths,
                ageBelowMonths,
                goalDomain);
    }

    public static ScopeBody of(EvidenceScope scope) {
        return new ScopeBody(
                scope.condition(),
                scope.conditionArea(),
                scope.diseaseStatus(),
                scope.productClass(),
                scope.cellSource(),
                scope.productForm(),
                scope.donor(),
                scope.ageFromMonths(),
                scope.ageBelowMonths(),
                scope.goalDomain());
    }
}
