package org.candorregistry.core.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of many statements speaks for a treatment. */
final class EvidenceSelection {

    /**
     * The most specific first; among equals the more cautious, then the verified, then the later one, then by code.
     * Specific: one condition before a field before any; then the more dimensions are named (status, product class, cell
     * source, licensed product, donor, age, goal), where one donor relation counts above all allogeneic ones.
     */
    private static final Comparator<Match> BEST_FIRST = comparing(Match::specificity)
            .reversed()
            .thenComparing(comparing((Match match) -> match.claim().tier()).reversed())
            .thenComparing(comparing((Match match) -> match.claim().citation().verified())
                    .reversed())
            .thenComparing(comparing((Match match) -> match.claim().validFrom(), nullsFirst(naturalOrder()))
                    .reversed())
            .thenComparing(match -> match.claim().code());

    private EvidenceSelection() {}

    /**
     * The finding for a question.
     *
     * @param area the field of the condition asked about
     * @param statements in any order; those withheld, out of their period or about something else are left aside
     */
    static EvidenceFinding select(EvidenceQuestion question, String area, Collection<EvidenceStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.claim().withheldReason() == null)
                .filter(statement -> statement.claim().holdsOn(question.day()))
                .flatMap(statement -> narrowest(statement, question, area).stream())
                .min(BEST_FIRST)
                .map(match -> new EvidenceFinding(match.claim().tier(), match.statement()))
                .orElse(EvidenceFinding.NONE);
    }

    private static Optional<Match> narrowest(EvidenceStatement statement, EvidenceQuestion question, String area) {
        return statement.claim().scopes().stream()
                .filter(scope -> scope.covers(question, area))
                .map(EvidenceScope::specificity)
                .max(naturalOrder())
                .map(specificity -> new Match(statement, specificity));
    }

    private record Match(EvidenceStatement statement, int specificity) {
        EvidenceClaim claim() {
            return statement.claim();
        }
    }
}
