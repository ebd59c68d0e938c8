package org.candorregistry.core.visit;

import java.time.LocalDate;
import org.candorregistry.core.followup.FollowUpsReported;
import org.candorregistry.core.submission.ReceiptNotes;
import org.candorregistry.core.submission.SatisfiedVisit;
import org.springframework.context.event.EventListener;
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

    @EventListener
    void on(FollowUpsReported event) {
        if (!receipt.isOpen()) {
            return;
        }
        receipt.visits(event.days().entrySet().stream()
                .flatMap(entry -> visits.of(entry.getKey()).stream()
                        .filter(visit -> visit.completedOn() != null)
                        .filter(visit -> entry.getValue().stream().anyMatch(day -> isOf(visit, day)))
                        .map(visit -> new SatisfiedVisit(entry.getKey(), visit.horizonDays(), visit.label())))
                .toList());
    }

    private static boolean isOf(Visit visit, LocalDate day) {
        return day.equals(visit.completedOn()) || (!day.isBefore(visit.opensOn()) && !day.isAfter(visit.closesOn()));
    }
}
