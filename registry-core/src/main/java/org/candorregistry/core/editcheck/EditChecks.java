package org.candorregistry.core.editcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The edit checks: read by everybody, kept by stewards, applied at once where they refuse. */
@Service
@Transactional(readOnly = true)
public class EditChecks {

    /** So many of a clinic's latest products are the cohort that a value is compared with. */
    public static final int COHORT = 400;

    private final EditCheckRepository checks;
    private final CodeLists codes;

    EditChecks(EditCheckRepository checks, CodeLists codes) {
        this.checks = checks;
        this.codes = codes;
    }

    /** All, in the order of their ids. */
    public List<EditCheck> all() {
        return checks.all();
    }

    /** Those whose failure refuses a record, to be given to {@link #refuse}. */
    public List<EditCheck> refusing() {
        return checks.refusing();
    }

    /**
     * One check.
     *
     * @throws RegistryException {@code edit-check-unknown}
     */
    public EditCheck get(String id) {
        return checks.find(id)
                .orElseThrow(() -> new RegistryException(EditCheckFailure.EDIT_CHECK_UNKNOWN, "No such check."));
    }

    /**
     * Records a check.
     *
     * @throws RegistryException {@code edit-check-id-taken}, or everything that is wrong with it
     */
    @Transactional
    public EditCheck record(RecordEditCheck command) {
        check(command);
        return BrokenConstraint.explained(EditCheckRules.REFUSALS, () -> {
            checks.insert(command);
            return get(command.id());
        });
    }

    /**
     * Replaces a check; the former one stays in the history. What it asked before is asked still.
     *
     * @param version the version that is replaced
     * @throws RegistryException {@code edit-check-unknown}, {@code version-stale}, or as {@link #record}
     */
    @Transactional
    public EditCheck replace(int version, RecordEditCheck command) {
        get(command.id());
        check(command);
        return BrokenConstraint.explained(EditCheckRules.REFUSALS, () -> {
            if (!checks.update(version, command)) {
                throw RegistryException.stale();
            }
            return get(command.id());
        });
    }

    /**
     * Finds the numbers of one record that cannot be.
     *
     * @param refusing from {@link #refusing()}
     * @param numbers by element
     * @param productClass null: not known
     */
    public static void refuse(
            List<EditCheck> refusing,
            Checked checked,
            Map<String, BigDecimal> numbers,
            @Nullable String productClass,
            Violations found) {
        for (EditCheck check : refusing) {
            RecordEditCheck said = check.said();
            BigDecimal value = numbers.get(said.element());
            if (said.checked() != checked
                    || value == null
                    || (said.productClass() != null && !said.productClass().equals(productClass))) {
                continue;
            }
            BigDecimal compared = compared(said, value, numbers);
            if (compared != null && !check.isWithin(compared)) {
                found.add(
                        "/" + said.element().replace('.', '/'),
                        EditCheckFailure.VALUE_IMPOSSIBLE,
                        said.title() + ": " + CheckWords.bounds(check, compared) + " (check " + said.id() + ").");
            }
        }
    }

    /** The value or the ratio; null where there is nothing to divide by. */
    private static @Nullable BigDecimal compared(
            RecordEditCheck said, BigDecimal value, Map<String, BigDecimal> numbers) {
        if (said.otherElement() == null) {
            return value;
        }
        BigDecimal other = numbers.get(said.otherElement());
        return other == null || other.signum() == 0 ? null : value.divide(other, MathContext.DECIMAL64);
    }

    private void check(RecordEditCheck command) {
        Violations found = EditCheckRules.violations(command);
        found.addUnder("", codes.unknown(EditCheckRules.codes(command)));
        found.throwIfAny();
    }
}
