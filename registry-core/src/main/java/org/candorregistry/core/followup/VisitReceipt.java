package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.submission.ReceiptNotes;
import org.candorregistry.core.submission.SatisfiedVisit;
import org.springframework.stereotype.Component;

/**
 * Tells a receipt which visits are complete with what was reported: those that a report completed, and those into whose
 * window it reports.
 */
@Component
class VisitReceipt {

    private final VisitService visits;
    private final ReceiptNotes receipt;

    VisitReceipt(VisitService visits, ReceiptNotes receipt) {
        this.visits = visits;
        this.receipt = receipt;
    }

    /** After the reports were written. */
    void tell(List<NumberedFollowUp> reported) {
        if (!receipt.isOpen()) {
            return;
        }
        Map<UUID, Set<LocalDate>> days = reported.stream()
                .collect(Collectors.groupingBy(
                        NumberedFollowUp::treatmentId,
                        Collectors.mapping(report -> report.report().observedOn(), Collectors.toSet())));
        receipt.visits(days.entrySet().stream()
                .flatMap(entry -> visits.of(entry.getKey()).stream()
                        .filter(visit -> visit.state() == VisitState.COMPLETED)
                        .filter(visit -> entry.getValue().stream().anyMatch(day -> isOf(visit, day)))
                        .map(visit -> new SatisfiedVisit(
                                entry.getKey(),
                                visit.timePoint().horizonDays(),
                                visit.timePoint().label())))
                .toList());
    }

    private static boolean isOf(Visit visit, LocalDate day) {
        return day.equals(visit.completedOn()) || (!day.isBefore(visit.opensOn()) && !day.isAfter(visit.closesOn()));
    }
}
