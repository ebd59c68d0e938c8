package org.candorregistry.core.history;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads former states. Who may see the record sees its history: features ask on behalf of a record they found. */
@Service
@Transactional(readOnly = true)
public class HistoryService {

    private final HistoryRepository history;

    HistoryService(HistoryRepository history) {
        this.history = history;
    }

    /** Former states of one record, the oldest first; empty where it was never replaced. */
    public List<FormerState> of(String type, UUID recordId) {
        return history.of(type, recordId);
    }

    /** Former states of a treatment and of the goals and scores that were recorded with it, the oldest first. */
    public List<FormerState> ofTreatment(UUID treatmentId) {
        return history.ofTreatment(treatmentId);
    }

    /** Former states of a follow-up and of the scores and events that were recorded with it, the oldest first. */
    public List<FormerState> ofFollowUp(UUID followUpId) {
        return history.ofFollowUp(followUpId);
    }
}
