package org.candorregistry.core.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.editcheck.CheckWords;
import org.candorregistry.core.editcheck.EditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.candorregistry.core.editcheck.EditChecks;
import org.candorregistry.core.followup.FollowUpsRecorded;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.submission.Finding;
import org.candorregistry.core.submission.ReceiptNotes;
import org.candorregistry.core.treatment.TreatmentsRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at what was recorded, in the transaction that records it: asks about values that checks do not pass, closes what
 * was asked of values that are no longer there, and tells the receipt.
 */
@Component
class QualityRefresh {

    private final FindingQuery findings;
    private final DataQueryRepository queries;
    private final EditChecks checks;
    private final ReceiptNotes receipt;
    private final Ids ids;

    QualityRefresh(
            FindingQuery findings, DataQueryRepository queries, EditChecks checks, ReceiptNotes receipt, Ids ids) {
        this.findings = findings;
        this.queries = queries;
        this.checks = checks;
        this.receipt = receipt;
        this.ids = ids;
    }

    @EventListener
    void on(TreatmentsRecorded event) {
        refresh(event.treatmentIds(), false);
    }

    @EventListener
    void on(FollowUpsRecorded event) {
        refresh(event.treatmentIds(), true);
    }

    private void refresh(List<UUID> treatments, boolean scoresOnly) {
        List<FailedCheck> found = findings.of(treatments, scoresOnly);
        queries.closeCorrected(treatments, scoresOnly, found);
        if (found.isEmpty()) {
            return;
        }
        Map<String, EditCheck> byId =
                checks.all().stream().collect(Collectors.toMap(EditCheck::id, Function.identity()));
        Map<UUID, FailedCheck> asked = new LinkedHashMap<>();
        List<Finding> told = new ArrayList<>();
        for (FailedCheck finding : found) {
            EditCheck check = Objects.requireNonNull(byId.get(finding.check()));
            if (check.said().severity() == Severity.QUERY) {
                asked.put(ids.next(), finding);
            } else if (finding.ofSubmission()) {
                told.add(told(check, finding));
            }
        }
        Set<UUID> isNew = asked.isEmpty()
                ? Set.of()
                : queries.insert(asked.entrySet().stream()
                        .map(entry -> NewQuery.of(entry.getKey(), entry.getValue(), question(byId, entry.getValue())))
                        .toList());
        asked.forEach((id, finding) -> {
            if (isNew.contains(id)) {
                told.add(told(Objects.requireNonNull(byId.get(finding.check())), finding));
            }
        });
        receipt.findings(told);
    }

    private static String question(Map<String, EditCheck> byId, FailedCheck finding) {
        return words(Objects.requireNonNull(byId.get(finding.check())), finding);
    }

    private static String words(EditCheck check, FailedCheck finding) {
        BigDecimal against = finding.against();
        return CheckWords.question(check, finding.value(), against);
    }

    private static Finding told(EditCheck check, FailedCheck finding) {
        return new Finding(check.id(), check.said().severity().name(), finding.recordId(), words(check, finding));
    }
}
