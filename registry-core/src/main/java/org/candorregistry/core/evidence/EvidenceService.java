package org.candorregistry.core.evidence;

import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_CODE_TAKEN;
import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_STATEMENT_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.REASON_REQUIRED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.session.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence catalogue: what it says of a treatment on a day, and how stewards keep it. */
@Service
public class EvidenceService {

    private static final Map<String, Violation> REFUSALS = Map.of(
            "evidence_statement_code_uk",
            new Violation("/code", EVIDENCE_CODE_TAKEN, "Another statement has this code."),
            "catalogue_history_reason_ck",
            new Violation("", REASON_REQUIRED, "A statement is replaced for a reason."));

    private final EvidenceRepository statements;
    private final CodeLists codes;
    private final Ids ids;

    EvidenceService(EvidenceRepository statements, CodeLists codes, Ids ids) {
        this.statements = statements;
        this.codes = codes;
        this.ids = ids;
    }

    /**
     * What the catalogue says of a treatment as of its day. An unknown condition, status or age never matches a statement
     * that names one; where nothing matches the tier is {@link EvidenceTier#NO_STATEMENT}.
     */
    @Transactional(readOnly = true)
    public EvidenceFinding tierOn(EvidenceQuestion question) {
        return tiersOn(List.of(question)).get(0);
    }

    /** The same for many treatments at once, in their order. */
    @Transactional(readOnly = true)
    public List<EvidenceFinding> tiersOn(List<EvidenceQuestion> questions) {
        List<EvidenceStatement> all = statements.list();
        Map<String, String> areas = new HashMap<>();
        return questions.stream()
                .map(question -> EvidenceSelection.select(
                        question,
                        areas.computeIfAbsent(
                                question.condition(),
                                condition -> codes.areaOf(condition).orElse("")),
                        all))
                .toList();
    }

    /** All statements, by code; those withheld or out of their period too. */
    @Transactional(readOnly = true)
    public List<EvidenceStatement> list() {
        return statements.list();
    }

    /**
     * Statements that could apply, by code: those that speak of the condition or its field or of any, of the product
     * class or of any, and hold on the day.
     *
     * @param condition null: whatever they speak of
     * @param productClass null: whatever they speak of
     * @param day null: whenever they hold
     */
    @Transactional(readOnly = true)
    public List<EvidenceStatement> list(
            @Nullable String condition, @Nullable String productClass, @Nullable LocalDate day) {
        String area = condition == null ? null : codes.areaOf(condition).orElse("");
        return statements.list().stream()
                .filter(statement -> day == null || statement.claim().holdsOn(day))
                .filter(statement -> statement.claim().scopes().stream()
                        .anyMatch(scope -> scope.speaksOf(condition, area, productClass)))
                .toList();
    }

    /**
     * Of each, the statements that hold on the day and could apply, by code: those with a scope that speaks of the condition or its
     * field or of any, of the product class or of any, and of one of the goals or of any. Those withheld too.
     */
    @Transactional(readOnly = true)
    public Map<EvidenceConcern, List<EvidenceStatement>> speakingOf(
            Collection<EvidenceConcern> concerns, LocalDate day) {
        List<EvidenceStatement> holding = statements.list().stream()
                .filter(statement -> statement.claim().holdsOn(day))
                .toList();
        Map<String, String> areas = new HashMap<>();
        Map<EvidenceConcern, List<EvidenceStatement>> speaking = new HashMap<>();
        for (EvidenceConcern concern : concerns) {
            String area = areas.computeIfAbsent(
                    concern.condition(), condition -> codes.areaOf(condition).orElse(""));
            speaking.put(
                    concern,
                    holding.stream()
                            .filter(statement -> statement.claim().scopes().stream()
                                    .anyMatch(scope -> scope.speaksOf(concern.condition(), area, concern.productClass())
                                            && scope.speaksOf(concern.goalDomains())))
                            .toList());
        }
        return speaking;
    }

    /**
     * The statement in its newest version.
     *
     * @throws RegistryException {@code evidence-statement-unknown}
     */
    @Transactional(readOnly = true)
    public EvidenceStatement get(UUID id) {
        return statements
                .find(id)
                .orElseThrow(() -> new RegistryException(EVIDENCE_STATEMENT_UNKNOWN, "No such evidence statement."));
    }

    /**
     * Records a new statement. Treatments recorded before keep the tier they got.
     *
     * @throws RegistryException {@code evidence-code-taken}, or all that is wrong with the claim
     */
    @Transactional
    public EvidenceStatement create(EvidenceClaim claim) {
        check(claim);
        UUID id = ids.next();
        return BrokenConstraint.explained(REFUSALS, () -> {
            statements.insert(id, claim);
            return get(id);
        });
    }

    /**
     * Replaces a statement; the former one stays in the history with actor and reason.
     *
     * @param version the version that is replaced
     * @throws RegistryException {@code evidence-statement-unknown}, {@code version-stale}, {@code reason-required},
     *     {@code evidence-code-taken}, or all that is wrong with the claim
     */
    @Transactional
    public EvidenceStatement update(UUID id, int version, EvidenceClaim claim) {
        check(claim);
        get(id);
        return BrokenConstraint.explained(REFUSALS, () -> {
            if (!statements.update(id, version, claim)) {
                throw RegistryException.stale();
            }
            return get(id);
        });
    }

    private void check(EvidenceClaim claim) {
        Violations found = ClaimRules.violations(claim);
        found.addUnder("", codes.unknown(ClaimRules.codes(claim)));
        found.throwIfAny();
    }
}
