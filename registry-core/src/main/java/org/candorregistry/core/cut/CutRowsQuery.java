package org.candorregistry.core.cut;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of a cut, as researchers may see them: no id of a person, a treatment or a goal, no day as it was, and of people,
 * goals and the clinic labels that mean nothing in another cut.
 */
@Repository
class CutRowsQuery {

    /**
     * Each once, with all that a cohort looks at. Labels of clinics are made once for each; whose goal it is, is told by numbers and
     * days that mean nothing elsewhere.
     */
    static final String GOALS = """
            WITH labelled AS MATERIALIZED (
                SELECT clinic_id, country,
                       left(encode(sha256(convert_to(current_setting('candor.cut') || clinic_id, 'UTF8')), 'hex'), 12) AS label
                  FROM clinic)
            SELECT f.condition, f.disease_status, f.product_class, f.measure_id, f.goal_domain, f.cell_source, f.donor_relation,
                   f.preparation_method, f.manipulation, f.device, f.viability_band, f.passage, f.dose_band, f.route,
                   f.image_guidance, f.training_level, f.age_band, f.sex, f.bmi_band, f.severity, f.baseline_band,
                   f.treatment_year, f.evidence_tier, c.country, x.earlier_cases, x.clinic_volume, c.label AS clinic,
                   f.synthetic, f.open_query, f.horizon_days,
                   uuid_hash_extended(f.goal_id, CAST(current_setting('candor.cut_goals') AS bigint)) AS goal, p.person,
                   p.treated_on
              FROM goal_fact f
              JOIN labelled c ON c.clinic_id = f.clinic_id
              LEFT JOIN experience_of_goals() x ON x.clinic_id = f.clinic_id AND x.goal_id = f.goal_id
              LEFT JOIN people_of_goals(CAST(current_setting('candor.cut_people') AS bigint),
                                        CAST(current_setting('candor.cut_days') AS bigint)) p
                ON p.clinic_id = f.clinic_id AND p.goal_id = f.goal_id
            """;

    /** A goal without a score is pending or missed as its window stands on the day of the cut. */
    static final String OUTCOMES = """
            SELECT uuid_hash_extended(o.goal_id, CAST(current_setting('candor.cut_goals') AS bigint)) AS goal, o.horizon_days,
                   CASE WHEN o.goal_class IS NULL
                        THEN CASE WHEN o.closes_on < CAST(current_instant() AT TIME ZONE 'UTC' AS date) THEN 'MISSED'
                                  ELSE 'PENDING' END
                        ELSE o.goal_class END AS goal_class,
                   o.failure_event, o.improvement, o.baseline, o.responder
              FROM goal_outcome o
            """;

    static final String TIMES = """
            SELECT uuid_hash_extended(t.goal_id, CAST(current_setting('candor.cut_goals') AS bigint)) AS goal, t.days,
                   t.event_kind
              FROM time_outcome t
            """;

    /** Long work: what ends a request that hangs is no limit for it. */
    static final String BEGIN = """
            SELECT set_config('statement_timeout', '0', true), set_config('candor.cut', :cut, true),
                   set_config('candor.cut_goals', :goals, true), set_config('candor.cut_people', :people, true),
                   set_config('candor.cut_days', :days, true)
            """;

    static final String MOMENT = """
            SELECT current_instant() AS taken_at, CAST(current_instant() AT TIME ZONE 'UTC' AS date) AS taken_on
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SecureRandom random = new SecureRandom();

    CutRowsQuery(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.template = new JdbcTemplate(dataSource);
    }

    /** When it is. */
    record Moment(Instant takenAt, LocalDate takenOn) {}

    Moment begin(UUID cut) {
        jdbc.sql(BEGIN)
                .param("cut", cut.toString())
                .param("goals", seed())
                .param("people", seed())
                .param("days", seed())
                .query()
                .singleRow();
        return jdbc.sql(MOMENT)
                .query((row, number) -> new Moment(
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("taken_on", LocalDate.class)))
                .single();
    }

    /** Drawn for one cut and kept nowhere. */
    private String seed() {
        return Long.toString(random.nextLong());
    }

    /** Writes what one of the constants above selects, as CSV with a header; how many rows. */
    long copy(String rows, OutputStream file) {
        Long copied = template.execute((Connection connection) -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + rows + ") TO STDOUT (FORMAT csv, HEADER)", file);
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        });
        return Objects.requireNonNull(copied);
    }
}
