package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.candorregistry.core.treatment.Regulation;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TreatmentRegulation",
        description = "Under which rule the product was given: the clinic's statement and the four answers of 21 CFR"
                + " 1271.10(a).")
record RegulationBody(
        @Schema(description = "Code of the list `regulatory_pathway`.", example = "361-hctp") @Nullable
        String pathway,

        @Schema(description = "1271.10(a)(1).") @Nullable Boolean minimallyManipulated,

        @Schema(description = "1271.10(a)(2): intended for homologous use only.") @Nullable
        Boolean homologousUse,

        @Schema(
                description = "1271.10(a)(3): combined with an article other than water, crystalloids or a sterilising,"
                        + " preserving or storage agent.")
        @Nullable
        Boolean combinedWithArticle,

        @Schema(description = "1271.10(a)(4): code of the list `systemic_effect`.", example = "no") @Nullable
        String systemicEffect,

        @Schema(description = "Number of the ethics approval; at most 64 characters.") @Nullable
        String ethicsApproval,

        @Schema(description = "Code of the list `study_design`.") @Nullable
        String studyDesign) {

    static Regulation said(@Nullable RegulationBody body) {
        return body == null
                ? Regulation.NONE
                : new Regulation(
                        body.pathway,
                        body.minimallyManipulated,
                        body.homologousUse,
                        body.combinedWithArticle,
                        body.systemicEffect,
                        body.ethicsApproval,
                        body.studyDesign);
    }

    static RegulationBody of(Regulation regulation) {
        return new RegulationBody(
                regulation.pathway(),
                regulation.minimallyManipulated(),
                regulation.homologousUse(),
                regulation.combinedWithArticle(),
                regulation.systemicEffect(),
                regulation.ethicsApproval(),
                regulation.studyDesign());
    }
}
