package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.editcheck.EditCheck;
import org.candorregistry.core.editcheck.EditChecks;
import org.candorregistry.core.element.Completeness;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.session.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the rules for treatments depend on, once for all that are recorded together, and applies them. */
@Component
class TreatmentCheck {

    private final ReferenceQuery references;
    private final CatalogueQuery catalogue;
    private final ProductService products;
    private final InstrumentService instruments;
    private final CodeLists codes;
    private final EditChecks editChecks;
    private final Clock clock;

    TreatmentCheck(
            ReferenceQuery references,
            CatalogueQuery catalogue,
            ProductService products,
            InstrumentService instruments,
            CodeLists codes,
            EditChecks editChecks,
            Clock clock) {
        this.references = references;
        this.catalogue = catalogue;
        this.products = products;
        this.instruments = instruments;
        this.codes = codes;
        this.editChecks = editChecks;
        this.clock = clock;
    }

    /**
     * Judges commands, all of them before any is refused.
     *
     * @param pointer where a command lies, by its place in the list
     * @return in the order of the commands, with age, hours and scores filled in
     * @throws RegistryException with every violation of every command
     */
    List<JudgedTreatment> judge(List<RecordTreatment> commands, IntFunction<String> pointer) {
        return judge(commands, Set.of(), pointer);
    }

    /**
     * Judges a treatment that is recorded already once more. Its baseline scores that stand are not scored again: a new
     * scoring changes none, and what was recorded before there was one stays.
     */
    JudgedTreatment judgeAgain(RecordTreatment command, Set<BaselineScore> recorded) {
        return judge(List.of(command), recorded, place -> "").get(0);
    }

    private List<JudgedTreatment> judge(
            List<RecordTreatment> commands, Set<BaselineScore> recorded, IntFunction<String> pointer) {
        LocalDate today = Today.begunSomewhere(clock);
        References known = references(commands, today);
        Settings settings = new Settings(catalogue, codes, instruments.scoringBook(), today);
        List<EditCheck> refusing = editChecks.refusing();
        List<JudgedTreatment> judged = new ArrayList<>();
        List<CodeUse> uses = new ArrayList<>();
        Violations violations = new Violations();
        for (int place = 0; place < commands.size(); place++) {
            String parent = pointer.apply(place);
            RecordTreatment command = commands.get(place);
            Violations found = new Violations();
            known.check(command.description(), found);
            settings.of(command, known).ifPresent(setting -> {
                RecordTreatment completed = completed(command, setting);
                RecordTreatment scored = TreatmentRules.check(completed, recorded, setting, found);
                TreatmentRules.codes(scored, setting).stream()
                        .map(use -> new CodeUse(parent + use.pointer(), use.list(), use.code()))
                        .forEach(uses::add);
                EditChecks.refuse(
                        refusing,
                        EditCheck.Checked.TREATMENT,
                        TreatmentRules.numbers(scored, setting),
                        setting.productClass().code(),
                        found);
                judged.add(new JudgedTreatment(scored, setting));
            });
            violations.addUnder(parent, found.all());
        }
        violations.addUnder("", codes.unknown(uses));
        violations.throwIfAny();
        return judged;
    }

    /** Completeness of product and treatment together, 0 to 1, in the order of {@code judged}. */
    List<BigDecimal> completeness(List<JudgedTreatment> judged) {
        List<Completeness> ofProducts = products.completeness(judged.stream()
                .map(treatment -> treatment.setting().product().description())
                .toList());
        List<BigDecimal> shares = new ArrayList<>();
        for (int place = 0; place < judged.size(); place++) {
            JudgedTreatment treatment = judged.get(place);
            Completeness own = TreatmentRules.completeness(treatment.command(), treatment.setting());
            shares.add(own.and(ofProducts.get(place)).share());
        }
        return shares;
    }

    private static RecordTreatment completed(RecordTreatment command, Setting setting) {
        return new RecordTreatment(
                TreatmentDays.completed(command.description(), setting),
                command.goals(),
                command.baselineScores(),
                command.baselineQuestionnaires());
    }

    private References references(List<RecordTreatment> commands, LocalDate today) {
        return new References(
                references.subjects(ids(commands, TreatmentDescription::subject), today),
                products.find(ids(commands, TreatmentDescription::product)),
                references.providers(ids(commands, TreatmentDescription::provider)),
                references.programs(ids(commands, TreatmentDescription::program)));
    }

    private static Set<UUID> ids(List<RecordTreatment> commands, Reference which) {
        return commands.stream()
                .map(RecordTreatment::description)
                .map(which::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Something a treatment refers to, or not. */
    @FunctionalInterface
    private interface Reference {
        @Nullable
        UUID of(TreatmentDescription treatment);
    }
}
