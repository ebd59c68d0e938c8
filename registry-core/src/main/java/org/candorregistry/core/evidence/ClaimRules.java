package org.candorregistry.core.evidence;

import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_SCOPE_AMBIGUOUS;
import static org.candorregistry.core.evidence.EvidenceFailure.EVIDENCE_SCOPE_EMPTY;
import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.DATE_IMPOSSIBLE;
import static org.candorregistry.core.failure.InputFailure.VALUE_MALFORMED;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;
import static org.candorregistry.core.failure.InputFailure.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What a steward may record as a statement. Pointers are those of the claim in JSON. */
final class ClaimRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,30}");
    private static final int LONGEST_TEXT = 1000;
    private static final Set<String> DONORS =
            Set.of("autologous", "allogeneic", "allogeneic-related", "allogeneic-unrelated", "syngeneic", "xenogeneic");

    private ClaimRules() {}

    /** What can be said without the code lists. */
    static Violations violations(EvidenceClaim claim) {
        Violations found = new Violations();
        if (!CODE.matcher(claim.code()).matches()) {
            found.add("/code", VALUE_MALFORMED, "Capital letters, digits and hyphens, at most 31.");
        }
        text(claim, found);
        if (reversed(claim.validFrom(), claim.validTo())) {
            found.add("/validTo", DATE_IMPOSSIBLE, "The last day lies before the first.");
        }
        if (claim.scopes().isEmpty()) {
            found.add("/scopes", VALUE_REQUIRED, "A statement applies to at least one thing.");
        }
        for (int i = 0; i < claim.scopes().size(); i++) {
            check(claim.scopes().get(i), "/scopes/" + i, found);
        }
        return found;
    }

    private static void text(EvidenceClaim claim, Violations found) {
        found.text("/indication", claim.indication(), LONGEST_TEXT);
        found.text("/product", claim.product(), LONGEST_TEXT);
        found.text("/donor", claim.donor(), LONGEST_TEXT);
        found.text("/sourceCategory", claim.sourceCategory(), LONGEST_TEXT);
        found.text("/basis", claim.basis(), LONGEST_TEXT);
        found.text("/citation/source", claim.citation().source(), LONGEST_TEXT);
        found.text("/citation/note", claim.citation().note(), LONGEST_TEXT);
        found.text("/safetyNote", claim.safetyNote(), LONGEST_TEXT);
        found.text("/withheldReason", claim.withheldReason(), LONGEST_TEXT);
        found.text("/reviewer", claim.reviewer(), LONGEST_TEXT);
    }

    /** The codes the scopes use, for the code lists to check. */
    static List<CodeUse> codes(EvidenceClaim claim) {
        List<CodeUse> uses = new ArrayList<>();
        for (int i = 0; i < claim.scopes().size(); i++) {
            EvidenceScope scope = claim.scopes().get(i);
            String at = "/scopes/" + i;
            use(uses, at + "/condition", ListName.CONDITION, scope.condition());
            use(uses, at + "/conditionArea", ListName.CONDITION_AREA, scope.conditionArea());
            use(uses, at + "/diseaseStatus", ListName.DISEASE_STATUS, scope.diseaseStatus());
            use(uses, at + "/productClass", ListName.PRODUCT_CLASS, scope.productClass());
            use(uses, at + "/cellSource", ListName.CELL_SOURCE, scope.cellSource());
            use(uses, at + "/productForm", ListName.PRODUCT_FORM, scope.productForm());
            use(uses, at + "/goalDomain", ListName.GOAL_DOMAIN, scope.goalDomain());
        }
        return uses;
    }

    private static void check(EvidenceScope scope, String at, Violations found) {
        boolean names = Stream.of(
                        scope.condition(),
                        scope.conditionArea(),
                        scope.productClass(),
                        scope.cellSource(),
                        scope.productForm())
                .anyMatch(value -> value != null);
        if (!names) {
            found.add(at, EVIDENCE_SCOPE_EMPTY, "A scope names a condition, a field or a product.");
        }
        if (scope.condition() != null && scope.conditionArea() != null) {
            found.add(at, EVIDENCE_SCOPE_AMBIGUOUS, "A scope names a condition or a field, not both.");
        }
        if (scope.donor() != null && !DONORS.contains(scope.donor())) {
            found.add(at + "/donor", CODE_UNKNOWN, "A code of the list donor_relation, or allogeneic for any.");
        }
        int from = scope.ageFromMonths() == null ? 0 : scope.ageFromMonths();
        boolean empty = scope.ageBelowMonths() != null && scope.ageBelowMonths() <= from;
        if (from < 0 || empty) {
            found.add(at, VALUE_OUT_OF_RANGE, "Ages are months, from 0, and the upper one lies above the lower one.");
        }
    }

    private static boolean reversed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }

    private static void use(List<CodeUse> uses, String pointer, ListName list, @Nullable String code) {
        if (code != null) {
            uses.add(new CodeUse(pointer, list, code));
        }
    }
}
