package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ProductClass;
import org.candorregistry.core.instrument.ScoringBook;
import org.candorregistry.core.product.CellProduct;

/** Puts together what each of many treatments is judged against; catalogues are read once for all of them. */
final class Settings {

    private final CodeLists codes;
    private final Fitting fitting;
    private final Map<String, GoalPlan> plans;
    private final List<FollowUpDefault> defaults;
    private final List<ChosenPlan> choices;
    private final ScoringBook scoringBook;
    private final LocalDate today;
    private final Map<String, Optional<ProductClass>> classes = new HashMap<>();
    private final Map<String, Optional<String>> areas = new HashMap<>();

    Settings(CatalogueQuery catalogue, CodeLists codes, ScoringBook scoringBook, LocalDate today) {
        this.codes = codes;
        this.fitting = catalogue.fitting();
        this.plans = catalogue.plans();
        this.defaults = catalogue.defaults();
        this.choices = catalogue.choices();
        this.scoringBook = scoringBook;
        this.today = today;
    }

    /** Empty where subject or product are unknown: then nothing else can be judged. */
    Optional<Setting> of(RecordTreatment command, References references) {
        TreatmentDescription treatment = command.description();
        KnownSubject subject = references.subjects().get(treatment.subject());
        CellProduct product = references.products().get(treatment.product());
        if (subject == null || product == null) {
            return Optional.empty();
        }
        ProductClass productClass = productClass(product.description().productClass());
        String area = areas.computeIfAbsent(treatment.indication().condition(), codes::areaOf)
                .orElse("");
        FollowUpDefault usual = FollowUpDefault.of(defaults, area, productClass.transplant());
        String plan = references
                .program(treatment)
                .map(KnownProgram::plan)
                .or(() -> ChosenPlan.of(
                        choices,
                        treatment.indication().condition(),
                        command.goals().stream().map(NewGoal::domain).toList(),
                        treatment.treatedOn()))
                .orElse(usual.plan());
        return Optional.of(new Setting(
                subject,
                product,
                productClass,
                area,
                Optional.ofNullable(plans.get(plan)).orElseThrow(),
                usual.failureEvents(),
                fitting,
                scoringBook,
                today));
    }

    private ProductClass productClass(String code) {
        return classes.computeIfAbsent(code, codes::productClass).orElseThrow();
    }
}
