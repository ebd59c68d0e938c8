package org.candorregistry.core.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorregistry.core.statistics.GroupDifference;
import org.candorregistry.core.statistics.GroupDifference.Sums;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How complete follow-up is, and whom it misses. */
@Service
@Transactional(readOnly = true)
public class CompletenessService {

    private final CompletenessQuery query;
    private final Clock clock;

    CompletenessService(CompletenessQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** By group, in the order of their names; horizons by day. */
    public List<Completeness> of(CompletenessBy by, @Nullable String productClass) {
        return query.completeness(by, productClass, LocalDate.now(clock));
    }

    /**
     * Of each clinic that has visits; for stewards, who see no more of visits than whose they are and their days.
     *
     * @param horizonDays time point, d after treatment; null: all of them
     */
    public List<ClinicCompleteness> ofClinics(@Nullable Integer horizonDays) {
        return query.ofClinics(horizonDays, LocalDate.now(clock));
    }

    /** How those who were scored at a time point differed at baseline from those who were not, once it is over. */
    public GroupDifference answeredOrNot(String measure, int horizonDays) {
        Map<Boolean, Sums> sums = query.baselines(measure, horizonDays, LocalDate.now(clock));
        return GroupDifference.of(Objects.requireNonNull(sums.get(true)), Objects.requireNonNull(sums.get(false)));
    }
}
