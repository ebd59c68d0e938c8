package org.candorregistry.core.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    /** The day of treatment where the treatment has such a visit; nothing otherwise. */
    static final String TREATED_ON = """
            SELECT t.treated_on
              FROM treatment t
              JOIN visit v ON v.clinic_id = t.clinic_id AND v.treatment_id = t.treatment_id
             WHERE t.treatment_id = :treatment AND v.horizon_days = :horizonDays AND v.horizon_days > 0
            """;

    static final String INSERT = """
            WITH made AS (
                INSERT INTO contact_attempt (clinic_id, attempt_id, treatment_id, horizon_days, channel, attempted_on,
                                             outcome)
                VALUES (current_clinic(), :id, :treatment, :horizonDays, :channel, :attemptedOn, :outcome)
                RETURNING clinic_id, treatment_id, horizon_days, attempted_on, outcome
            )
            INSERT INTO visit_contact (clinic_id, treatment_id, horizon_days, attempts, last_on, declined)
            SELECT clinic_id, treatment_id, horizon_days, 1, attempted_on, outcome = 'DECLINED' FROM made
                ON CONFLICT (clinic_id, treatment_id, horizon_days) DO UPDATE
               SET attempts = visit_contact.attempts + 1,
                   last_on = greatest(visit_contact.last_on, excluded.last_on),
                   declined = visit_contact.declined OR excluded.declined
            """;

    static final String FIND = "SELECT * FROM contact_attempt WHERE attempt_id = :id";

    static final String LIST = """
            SELECT * FROM contact_attempt
             WHERE treatment_id = :treatment AND attempt_id > :after
             ORDER BY attempt_id
             LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> treatedOn(UUID treatment, int horizonDays) {
        return jdbc.sql(TREATED_ON)
                .param("treatment", treatment)
                .param("horizonDays", horizonDays)
                .query(LocalDate.class)
                .optional();
    }

    void insert(UUID id, UUID treatment, RecordAttempt attempt) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("treatment", treatment)
                .param("horizonDays", attempt.horizonDays())
                .param("channel", attempt.channel().name())
                .param("attemptedOn", attempt.attemptedOn())
                .param("outcome", attempt.outcome().name())
                .update();
    }

    Optional<ContactAttempt> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ContactRepository::read).optional();
    }

    /** In the order in which they were recorded. */
    List<ContactAttempt> list(UUID treatment, PageRequest page) {
        return jdbc.sql(LIST)
                .param("treatment", treatment)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ContactRepository::read)
                .list();
    }

    private static ContactAttempt read(ResultSet row, int number) throws SQLException {
        return new ContactAttempt(
                row.getObject("attempt_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getInt("horizon_days"),
                ContactStep.Channel.valueOf(row.getString("channel")),
                row.getObject("attempted_on", LocalDate.class),
                ContactAttempt.Outcome.valueOf(row.getString("outcome")),
                Recorded.of(row));
    }
}
