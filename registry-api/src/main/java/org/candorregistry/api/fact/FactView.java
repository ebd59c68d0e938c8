package org.candorregistry.api.fact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.codelist.NamedView;
import org.candorregistry.core.comparison.Cases;
import org.candorregistry.core.comparison.ComparisonAnswer.Measured;
import org.candorregistry.core.comparison.ComparisonAnswer.Suppressed;
import org.candorregistry.core.comparison.ComparisonAnswer.Threshold;
import org.candorregistry.core.comparison.TimeToEvent;
import org.candorregistry.core.fact.FactNumbers;
import org.candorregistry.core.fact.FactNumbers.Shares;
import org.candorregistry.core.fact.PublicFact;
import org.jspecify.annotations.Nullable;

/** The five questions and their answers. */
@Schema(name = "Fact")
record FactView(
        NamedView condition,
        NamedView productClass,
        NamedView measure,

        @Schema(description = "What this is not, in words; always to be shown with it.")
        String notice,

        @Schema(description = "Whether demonstration data are in it.")
        boolean synthetic,

        @Schema(description = "The same in words; null where no synthetic data are in it.") @Nullable
        String syntheticNote,

        CellsView cells,
        EvidenceView evidence,
        OutcomeView outcome,
        CasesView cases,
        ProvidersView providers,
        Suppressed suppression,
        SourceView source) {

    private static final String NOTICE =
            "Information, not advice. What the registry holds of treatments that clinics recorded; whether a treatment suits"
                    + " somebody is for them and their physician to judge.";

    private static final String NO_STATEMENT =
            "The catalogue holds no statement on this condition, product and goal. That is no evidence for it.";

    static FactView of(PublicFact fact) {
        FactNumbers numbers = fact.numbers();
        List<FactStatementView> statements =
                fact.evidence().stream().map(FactStatementView::of).toList();
        return new FactView(
                NamedView.of(numbers.condition()),
                NamedView.of(numbers.productClass()),
                new NamedView(numbers.measure().id(), numbers.measure().name()),
                NOTICE,
                numbers.synthetic(),
                numbers.syntheticNote(),
                new CellsView(
                        "What cells are used, where do they come from, how were they prepared?",
                        numbers.cells().stream().map(SharesView::of).toList()),
                new EvidenceView(
                        "What evidence supports this therapy for this goal?",
                        fact.evidenceOn(),
                        statements.isEmpty() ? NO_STATEMENT : null,
                        statements),
                new OutcomeView(
                        "What outcome is measured, and on what timeline?",
                        numbers.measure(),
                        numbers.threshold(),
                        numbers.horizonDays(),
                        numbers.timeline().stream().map(Cases::horizonDays).toList()),
                new CasesView(
                        "What is the realistic best case, the typical case, and the failure case?",
                        numbers.statement(),
                        numbers.cases(),
                        numbers.timeline(),
                        numbers.timeToEvent()),
                new ProvidersView(
                        "Who delivers the therapy, and what is their training?",
                        numbers.providers().stream().map(SharesView::of).toList()),
                numbers.suppression(),
                SourceView.of(numbers));
    }

    @Schema(name = "FactCells")
    record CellsView(
            String question,

            @Schema(description = "`cellSource`, `donorType` and `preparation`.")
            List<SharesView> factors) {}

    @Schema(name = "FactEvidence")
    record EvidenceView(
            String question,

            @Schema(description = "The day (UTC) by which the catalogue was asked.")
            LocalDate asOf,

            @Schema(description = "Where there is no statement, what that means; else null.") @Nullable
            String note,

            @Schema(
                    description =
                            "Statements in force that speak of the condition or its field, the product class and a goal of the"
                                    + " measure; some hold for part of those treated only, as their scopes say.")
            List<FactStatementView> statements) {}

    @Schema(name = "FactOutcome")
    record OutcomeView(
            String question,
            Measured measure,
            Threshold threshold,

            @Schema(description = "Days after treatment (d) that most of the goals name, 1 or more.")
            int horizonDays,

            @Schema(description = "Days after treatment (d) at which follow-ups are due, 1 or more.")
            List<Integer> timePointsDays) {}

    @Schema(name = "FactCases")
    record CasesView(
            String question,

            @Schema(description = "What kind of number this is; always to be shown with them.")
            String statement,

            @Schema(description = "At `outcome.horizonDays`.")
            Cases atHorizon,

            List<Cases> timeline,

            @Schema(description = "Null for scores.") @Nullable
            TimeToEvent timeToEvent) {}

    @Schema(name = "FactProviders")
    record ProvidersView(
            String question,

            @Schema(description = "`trainingLevel` on the day of treatment.")
            List<SharesView> factors) {}

    @Schema(name = "FactShares")
    record SharesView(
            String factor,

            @Schema(description = "None where they would tell of too few people beside what the data cut told already.")
            List<ValueView> values) {

        static SharesView of(Shares shares) {
            return new SharesView(
                    shares.factor(),
                    shares.values().stream()
                            .map(value -> new ValueView(value.code(), value.display(), value.goals()))
                            .toList());
        }
    }

    @Schema(name = "FactValue")
    record ValueView(
            String code,
            String display,

            @Schema(description = "Goals of treatments that have it, 0 or more; null: withheld.") @Nullable
            Long goals) {}

    @Schema(name = "FactSource")
    record SourceView(
            @Schema(description = "Id of the data cut.") UUID cut,

            @Schema(description = "The moment that it shows, UTC.")
            Instant takenAt,

            @Schema(description = "Version of the definitions in docs/statistics.md.")
            String methodVersion,

            @Schema(description = "Id of the comparison that the cases are taken from; researchers find it again.")
            String answer,

            @Schema(description = "Path that gives the same numbers again.")
            String permalink,

            @Schema(description = "How it may be cited.") String citation) {

        static SourceView of(FactNumbers numbers) {
            String path = "/api/v1/facts/" + numbers.condition().code() + "/"
                    + numbers.productClass().code() + "/" + numbers.measure().id() + "?cut=" + numbers.cut();
            return new SourceView(
                    numbers.cut(),
                    numbers.takenAt(),
                    numbers.methodVersion(),
                    numbers.answer(),
                    path,
                    "Candor outcome registry. " + numbers.condition().display() + ", "
                            + numbers.productClass().display() + ", "
                            + numbers.measure().name() + ". Data cut "
                            + numbers.cut() + " of " + numbers.takenAt() + ", method version "
                            + numbers.methodVersion() + ". " + path);
        }
    }
}
