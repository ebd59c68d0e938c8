package org.candorregistry.core.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.followup.EventJudgement.Review;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventJudgementRepository {

    static final String LOCK = "SELECT event_id FROM clinical_event WHERE event_id = :event FOR NO KEY UPDATE";

    static final String INSERT = """
            INSERT INTO event_judgement (clinic_id, judgement_id, event_id, provider_id, judged_on, relatedness)
            VALUES (current_clinic(), :id, :event, :provider, :judgedOn, :relatedness)
            """;

    static final String INSERT_REVIEW = """
            INSERT INTO event_review (clinic_id, review_id, judgement_id, provider_id, reviewed_on, agrees)
            VALUES (current_clinic(), :id, :judgement, :provider, :reviewedOn, :agrees)
            """;

    static final String OF_EVENT = """
            SELECT j.*, r.review_id, r.provider_id AS reviewer, r.reviewed_on, r.agrees, r.version AS review_version,
                   r.recorded_at AS review_recorded_at, r.recorded_by AS review_recorded_by,
                   j.relatedness = e.relatedness AND NOT e.retracted
                   AND NOT EXISTS (SELECT 1 FROM event_judgement newer
                                    WHERE newer.clinic_id = j.clinic_id AND newer.event_id = j.event_id
                                      AND newer.judgement_id > j.judgement_id) AS standing
              FROM event_judgement j
              JOIN clinical_event e ON e.clinic_id = j.clinic_id AND e.event_id = j.event_id
              LEFT JOIN event_review r ON r.clinic_id = j.clinic_id AND r.judgement_id = j.judgement_id
             WHERE j.event_id = :event
             ORDER BY j.judgement_id
            """;

    static final String OPEN = """
            SELECT e.*, CASE WHEN j.judgement_id IS NULL OR j.relatedness <> e.relatedness THEN 'JUDGEMENT'
                             WHEN r.review_id IS NULL THEN 'REVIEW'
                             ELSE 'AGREEMENT' END AS needs
              FROM clinical_event e
              JOIN code related ON related.list = 'event_relatedness' AND related.code = e.relatedness
                   AND related.part = 'related'
              LEFT JOIN LATERAL (SELECT * FROM event_judgement j
                                  WHERE j.clinic_id = e.clinic_id AND j.event_id = e.event_id
                                  ORDER BY j.judgement_id DESC LIMIT 1) j ON true
              LEFT JOIN event_review r ON r.clinic_id = j.clinic_id AND r.judgement_id = j.judgement_id
             WHERE e.serious AND NOT e.retracted AND e.event_id > :after
               AND (j.judgement_id IS NULL OR j.relatedness <> e.relatedness OR r.review_id IS NULL OR NOT r.agrees)
             ORDER BY e.event_id
             LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    EventJudgementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two that judge or review an event do so one after the other. */
    void lock(UUID event) {
        jdbc.sql(LOCK).param("event", event).query(UUID.class).optional();
    }

    void insert(UUID id, UUID event, UUID provider, LocalDate judgedOn, String relatedness) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("event", event)
                .param("provider", provider)
                .param("judgedOn", judgedOn)
                .param("relatedness", relatedness)
                .update();
    }

    void insertReview(UUID id, UUID judgement, UUID provider, LocalDate reviewedOn, boolean agrees) {
        jdbc.sql(INSERT_REVIEW)
                .param("id", id)
                .param("judgement", judgement)
                .param("provider", provider)
                .param("reviewedOn", reviewedOn)
                .param("agrees", agrees)
                .update();
    }

    /** The oldest first. */
    List<EventJudgement> of(UUID event) {
        return jdbc.sql(OF_EVENT)
                .param("event", event)
                .query(EventJudgementRepository::read)
                .list();
    }

    List<OpenEvent> open(PageRequest page) {
        return jdbc.sql(OPEN)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> new OpenEvent(
                        EventRepository.read(row, number), OpenEvent.Need.valueOf(row.getString("needs"))))
                .list();
    }

    private static EventJudgement read(ResultSet row, int number) throws SQLException {
        return new EventJudgement(
                row.getObject("judgement_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getObject("judged_on", LocalDate.class),
                row.getString("relatedness"),
                row.getBoolean("standing"),
                row.getObject("review_id") == null ? null : review(row),
                Recorded.of(row));
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("review_id", UUID.class),
                row.getObject("reviewer", UUID.class),
                row.getObject("reviewed_on", LocalDate.class),
                row.getBoolean("agrees"),
                new Recorded(
                        row.getInt("review_version"),
                        row.getObject("review_recorded_at", OffsetDateTime.class)
                                .toInstant(),
                        row.getString("review_recorded_by")));
    }
}
