package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.treatment.RecordTreatment;
import org.candorregistry.core.treatment.TreatmentDescription;
import org.jspecify.annotations.Nullable;

@Schema(name = "TreatmentBody", example = TreatmentBody.EXAMPLE)
record TreatmentBody(
        @Schema(description = "Who was treated; their consent to the registry holds today.") @NotNull
        UUID subjectId,

        @Schema(description = "What was given; made for this subject.") @NotNull
        UUID productId,

        @Schema(description = "Who gave it.") @NotNull UUID providerId,

        @Schema(description = "Program of the clinic it belongs to; of the same product class.") @Nullable
        UUID programId,

        @Schema(description = "The clinic's own number of the treatment, unique there; at most 64 characters.")
        @Nullable
        String externalId,

        @Schema(description = "Local calendar day: day 0. Not before birth or collection, nor after death or today.")
        @NotNull
        LocalDate treatedOn,

        @Schema(description = "Local time of that day.", type = "string", example = "09:45") @Nullable
        LocalTime treatedAt,

        @Nullable @Valid RecipientBody recipient,
        @NotNull @Valid IndicationBody indication,
        @Nullable @Valid DeliveryBody delivery,
        @Nullable @Valid ConditioningBody conditioning,
        @Nullable @Valid RegulationBody regulation,

        @Schema(description = "At least one, each of a measure of its own; at most 20.") @Nullable
        List<@Valid GoalBody> goals,

        @Schema(
                description =
                        "Of the goals' measures, and of any other; at most 200. A score goal without baseline needs"
                                + " the reason in absent[\"baselineScores\"].")
        @Nullable
        List<@Valid BaselineBody> baselineScores,

        @Schema(description = "Answered before the treatment; their scores are computed. At most 200.") @Nullable
        List<@Valid BaselineQuestionnaireBody> baselineQuestionnaires,

        @Schema(
                description = "Why a required element has no answer, by its dotted name: unknown, asked-unknown,"
                        + " not-asked, not-performed, not-permitted or not-applicable.",
                example = "{\"indication.symptomDuration\": \"unknown\"}")
        @Nullable
        Map<String, String> absent) {

    static final String EXAMPLE = """
            {"subjectId": "018f0000-0000-7000-8000-000000000010",
             "productId": "018f0000-0000-7000-8000-000000000011",
             "providerId": "018f0000-0000-7000-8000-000000000012",
             "treatedOn": "2026-02-02", "treatedAt": "09:45",
             "recipient": {"age": 65.4, "bmi": 27.1, "comorbidities": ["hypertension"], "medications": ["none"]},
             "indication": {"condition": "knee-osteoarthritis", "severity": "kl-3", "bodySite": "knee",
                            "laterality": "left", "symptomDuration": 30,
                            "previousTreatments": ["physiotherapy", "injection-corticosteroid"]},
             "delivery": {"route": "ia", "imageGuidance": "ultrasound", "vehicle": "none", "seriesNumber": 1,
                          "concomitantProcedures": ["none"], "immediateComplication": "none",
                          "afterCare": "weight-bearing-as-tolerated"},
             "regulation": {"pathway": "361-hctp", "minimallyManipulated": true, "homologousUse": true,
                            "combinedWithArticle": false, "systemicEffect": "no"},
             "goals": [{"domain": "pain", "measure": "koos-pain", "targetKind": "CHANGE", "targetValue": 20,
                        "horizonDays": 365}],
             "baselineScores": [{"measure": "koos-pain", "value": 47.22, "observedOn": "2026-01-26"}]}""";

    RecordTreatment command() {
        return new RecordTreatment(
                new TreatmentDescription(
                        subjectId,
                        productId,
                        providerId,
                        programId,
                        externalId,
                        treatedOn,
                        treatedAt,
                        RecipientBody.said(recipient),
                        indication.said(),
                        DeliveryBody.said(delivery),
                        ConditioningBody.said(conditioning),
                        RegulationBody.said(regulation),
                        absent == null ? Map.of() : absent),
                goals == null ? List.of() : goals.stream().map(GoalBody::said).toList(),
                baselineScores == null
                        ? List.of()
                        : baselineScores.stream().map(BaselineBody::said).toList(),
                baselineQuestionnaires == null
                        ? List.of()
                        : baselineQuestionnaires.stream()
                                .map(BaselineQuestionnaireBody::said)
                                .toList());
    }
}
