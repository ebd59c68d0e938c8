package org.candorregistry.core.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinic has to do today. */
@Service
@Transactional(readOnly = true)
public class WorklistService {

    private final WorklistQuery worklist;
    private final WorklistDays days;
    private final Clock clock;

    WorklistService(WorklistQuery worklist, WorklistDays days, Clock clock) {
        this.worklist = worklist;
        this.days = days;
        this.clock = clock;
    }

    /** What is to do, by the day on which windows close; the page goes on after a {@link WorklistItem#place}. */
    public Page<WorklistItem> list(WorklistFilter filter, PageRequest page) {
        return Page.of(worklist.items(filter, LocalDate.now(clock), days, page), page, WorklistItem::place);
    }

    /** How much there is of each kind, whichever kind the filter names. */
    public Map<WorklistKind, Long> counts(WorklistFilter filter) {
        return worklist.counts(filter, LocalDate.now(clock), days);
    }
}
