package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * These reports were written, and whatever follows from them is computed.
 *
 * @param days of which was reported, by treatment
 */
public record FollowUpsReported(Map<UUID, Set<LocalDate>> days) {

    static FollowUpsReported of(List<NumberedFollowUp> reports) {
        return new FollowUpsReported(reports.stream()
                .collect(Collectors.groupingBy(
                        NumberedFollowUp::treatmentId,
                        Collectors.mapping(report -> report.report().observedOn(), Collectors.toSet()))));
    }
}
