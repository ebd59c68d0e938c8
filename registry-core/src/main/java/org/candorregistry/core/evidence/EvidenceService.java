package org.candorregistry.core.evidence;

import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_CODE_TAKEN;
import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_STATEMENT_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.VERSION_STALE;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.session.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence catalogue: what it says of a treatment on a day, and how stewards keep it. */
@Service
public class EvidenceService {

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
        String area = codes.areaOf(question.condition()).orElse("");
        return EvidenceSelection.select(question, area, statements.list());
    }

    /** All statements, by code; those withheld or out of their period too. */
    @Transactional(readOnly = true)
    public List<EvidenceStatement> list() {
        return statements.list();
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
        try {
            statements.insert(id, claim);
        } catch (DuplicateKeyException taken) {
            throw new RegistryException(EVIDENCE_CODE_TAKEN, "Another statement has the code " + claim.code() + ".");
        }
        return get(id);
    }

    /**
     * Replaces a statement; the former one stays in the history with actor and reason.
     *
     * @param version the version that is replaced
     * @throws RegistryException {@code evidence-statement-unknown}, {@code version-stale}, {@code evidence-code-taken}, or
     *     all that is wrong with the claim
     */
    @Transactional
    public EvidenceStatement update(UUID id, int version, EvidenceClaim claim) {
        check(claim);
        int current = get(id).version();
        if (current != version || !replaced(id, version, claim)) {
            throw new RegistryException(VERSION_STALE, "The statement has been changed since version " + version + ".");
        }
        return get(id);
    }

    private boolean replaced(UUID id, int version, EvidenceClaim claim) {
        try {
            return statements.update(id, version, claim);
        } catch (DuplicateKeyException taken) {
            throw new RegistryException(EVIDENCE_CODE_TAKEN, "Another statement has the code " + claim.code() + ".");
        }
    }

    private void check(EvidenceClaim claim) {
        Violations found = ClaimRules.violations(claim);
        found.addUnder("", codes.unknown(ClaimRules.codes(claim)));
        found.throwIfAny();
    }
}
