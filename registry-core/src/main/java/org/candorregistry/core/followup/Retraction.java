package org.candorregistry.core.followup;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.treatment.TreatmentRetracted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes back what was recorded in error: a follow-up with its parts, or all that belongs to a treatment taken back. */
@Repository
class Retraction {

    static final String FOLLOW_UP = """
            UPDATE follow_up SET retracted = true
             WHERE follow_up_id = :followUp AND version = :version AND NOT retracted
            """;

    /** A follow-up's scores are found by its treatment's, which have an index. */
    static final String ITS_SCORES = """
            UPDATE score SET retracted = true
             WHERE treatment_id = :treatment AND follow_up_id = :followUp AND NOT retracted
            """;

    static final String ITS_EVENTS = """
            UPDATE clinical_event SET retracted = true
             WHERE treatment_id = :treatment AND follow_up_id = :followUp AND NOT retracted
            """;

    static final String FOLLOW_UPS_OF_TREATMENT =
            "UPDATE follow_up SET retracted = true WHERE treatment_id = :treatment AND NOT retracted";

    static final String SCORES_OF_TREATMENT =
            "UPDATE score SET retracted = true WHERE treatment_id = :treatment AND NOT retracted";

    static final String EVENTS_OF_TREATMENT =
            "UPDATE clinical_event SET retracted = true WHERE treatment_id = :treatment AND NOT retracted";

    /** An event that says the person died of it, where no death on or after its day is left. */
    static final String FATAL_WITHOUT_DEATH = """
            SELECT EXISTS (
                SELECT 1
                  FROM treatment t
                  JOIN clinical_event fatal ON fatal.clinic_id = t.clinic_id AND fatal.subject_id = t.subject_id
                 WHERE t.treatment_id = :treatment AND NOT fatal.retracted AND fatal.kind = 'adverse-event'
                   AND (fatal.grade = 5 OR fatal.outcome = 'fatal')
                   AND NOT EXISTS (
                        SELECT 1 FROM clinical_event death
                         WHERE death.clinic_id = fatal.clinic_id AND death.subject_id = fatal.subject_id
                           AND death.kind = 'death' AND NOT death.retracted
                           AND death.occurred_on >= fatal.occurred_on))
            """;

    private final JdbcClient jdbc;
    private final Judgement judgement;
    private final ApplicationEventPublisher publisher;

    Retraction(JdbcClient jdbc, Judgement judgement, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.judgement = judgement;
        this.publisher = publisher;
    }

    /**
     * Takes back a follow-up whose person is locked.
     *
     * @throws RegistryException {@code version-stale}, {@code fatal-event-without-death}
     */
    void of(FollowUp followUp, int version) {
        int found = jdbc.sql(FOLLOW_UP)
                .param("followUp", followUp.id())
                .param("version", version)
                .update();
        if (found != 1) {
            throw RegistryException.stale();
        }
        for (String parts : List.of(ITS_SCORES, ITS_EVENTS)) {
            jdbc.sql(parts)
                    .param("treatment", followUp.treatmentId())
                    .param("followUp", followUp.id())
                    .update();
        }
        requireDeaths(followUp.treatmentId());
    }

    /** In the transaction that takes the treatment back; a death told after it no longer counts for the person's others. */
    @EventListener
    void on(TreatmentRetracted event) {
        for (String parts : List.of(FOLLOW_UPS_OF_TREATMENT, SCORES_OF_TREATMENT, EVENTS_OF_TREATMENT)) {
            jdbc.sql(parts).param("treatment", event.treatmentId()).update();
        }
        requireDeaths(event.treatmentId());
        List<UUID> others = judgement.of(List.of(event.treatmentId())).treatmentsOfTheirSubjects();
        publisher.publishEvent(new FollowUpsRecorded(
                Stream.concat(Stream.of(event.treatmentId()), others.stream()).toList()));
    }

    /**
     * Refuses what took a death away from an event that says the person died of it.
     *
     * @throws RegistryException {@code fatal-event-without-death}
     */
    void requireDeaths(UUID treatmentId) {
        boolean missing = jdbc.sql(FATAL_WITHOUT_DEATH)
                .param("treatment", treatmentId)
                .query(Boolean.class)
                .single();
        if (missing) {
            throw new RegistryException(
                    FollowUpFailure.FATAL_EVENT_WITHOUT_DEATH,
                    "An adverse event recorded elsewhere says that the person died of it; correct that one first.");
        }
    }
}
