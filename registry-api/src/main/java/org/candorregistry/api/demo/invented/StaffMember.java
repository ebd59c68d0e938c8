package org.candorregistry.api.demo.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.provider.RecordProvider;

/**
 * A provider before its cases are invented.
 *
 * @param since has treated since so many days (d) before the first start
 */
record StaffMember(RecordProvider provider, Set<Kind> treats, int since, List<TrainingPlan> trainings) {

    InventedProvider invented(LocalDate today) {
        return new InventedProvider(
                provider, trainings.stream().map(training -> training.on(today)).toList());
    }

    boolean treated(Kind kind, int daysAgo) {
        return treats.contains(kind) && daysAgo <= since;
    }
}
