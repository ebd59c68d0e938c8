package org.candorregistry.core.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The follow-ups themselves; their scores and events are {@link ScoreRepository} and {@link EventRepository}. */
@Repository
class FollowUpRepository {

    static final String INSERT = """
            INSERT INTO follow_up (clinic_id, follow_up_id, treatment_id, observed_on, reporter, contact)
            SELECT current_clinic(), made.*
              FROM unnest(CAST(:ids AS uuid[]), CAST(:treatments AS uuid[]), CAST(:observedOn AS date[]),
                          CAST(:reporters AS text[]), CAST(:contacts AS boolean[])) AS made
            """;

    static final String ON_DAYS = """
            SELECT f.*
              FROM unnest(CAST(:treatments AS uuid[]), CAST(:days AS date[])) AS wanted (treatment_id, observed_on)
              JOIN follow_up f USING (treatment_id, observed_on)
             WHERE NOT f.retracted
            """;

    static final String UPDATE = """
            UPDATE follow_up SET observed_on = :observedOn, reporter = :reporter, contact = :contact
             WHERE follow_up_id = :id AND version = :version
            """;

    static final String FIND = "SELECT * FROM follow_up WHERE follow_up_id = :id";

    static final String LIST = """
            SELECT * FROM follow_up
             WHERE treatment_id = :treatment AND follow_up_id > :after AND NOT retracted
             ORDER BY follow_up_id
             LIMIT :fetch
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    FollowUpRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batch = new NamedParameterJdbcTemplate(dataSource);
    }

    void insert(List<NumberedFollowUp> followUps) {
        jdbc.sql(INSERT)
                .param("ids", ArrayColumn.each(followUps, NumberedFollowUp::id))
                .param("treatments", ArrayColumn.each(followUps, NumberedFollowUp::treatmentId))
                .param(
                        "observedOn",
                        ArrayColumn.each(
                                followUps, followUp -> followUp.report().observedOn()))
                .param(
                        "reporters",
                        ArrayColumn.each(
                                followUps, followUp -> followUp.report().reporter()))
                .param(
                        "contacts",
                        ArrayColumn.each(
                                followUps, followUp -> followUp.report().isContact()))
                .update();
    }

    List<FollowUpRow> on(Collection<TreatmentDay> days) {
        return jdbc.sql(ON_DAYS)
                .param("treatments", ArrayColumn.each(days, TreatmentDay::treatmentId))
                .param("days", ArrayColumn.each(days, TreatmentDay::day))
                .query(FollowUpRepository::read)
                .list();
    }

    /** Whether there was such a version to replace. */
    boolean update(UUID id, int version, FollowUpReport report) {
        return batch.update(UPDATE, row(id, report).addValue("version", version)) == 1;
    }

    Optional<FollowUpRow> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(FollowUpRepository::read).optional();
    }

    List<FollowUpRow> list(UUID treatmentId, PageRequest page) {
        return jdbc.sql(LIST)
                .param("treatment", treatmentId)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(FollowUpRepository::read)
                .list();
    }

    private static MapSqlParameterSource row(UUID id, FollowUpReport report) {
        return new MapSqlParameterSource("id", id)
                .addValue("observedOn", report.observedOn())
                .addValue("reporter", report.reporter().name())
                .addValue("contact", report.isContact());
    }

    private static FollowUpRow read(ResultSet row, int number) throws SQLException {
        return new FollowUpRow(
                row.getObject("follow_up_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getObject("observed_on", LocalDate.class),
                Reporter.valueOf(row.getString("reporter")),
                row.getBoolean("retracted"),
                Recorded.of(row));
    }

    /** A follow-up without what belongs to it. */
    record FollowUpRow(
            UUID id, UUID treatmentId, LocalDate observedOn, Reporter reporter, boolean retracted, Recorded recorded) {

        FollowUp with(List<Score> scores, List<ClinicalEvent> events) {
            return new FollowUp(id, treatmentId, observedOn, reporter, scores, events, retracted, recorded);
        }
    }
}
