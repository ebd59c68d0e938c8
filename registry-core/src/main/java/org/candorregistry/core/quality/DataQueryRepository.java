package org.candorregistry.core.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.quality.DataQuery.Answer;
import org.candorregistry.core.quality.DataQuery.Closing;
import org.candorregistry.core.quality.DataQuery.Resolution;
import org.candorregistry.core.quality.DataQuery.Signed;
import org.candorregistry.core.quality.DataQuery.State;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DataQueryRepository {

    /** What was asked of a value before is not asked again. */
    static final String INSERT = """
            INSERT INTO data_query (clinic_id, query_id, treatment_id, check_id, record_type, record_id, element, value,
                                    question, opened_on, opened_at, opened_by)
            SELECT current_clinic(), n.id, n.treatment_id, n.check_id, n.record_type, n.record_id, n.element, n.value,
                   n.question, CAST(current_instant() AT TIME ZONE 'UTC' AS date), current_instant(), current_actor()
              FROM unnest(CAST(:ids AS uuid[]), CAST(:treatments AS uuid[]), CAST(:checks AS text[]),
                          CAST(:recordTypes AS text[]), CAST(:records AS uuid[]), CAST(:elements AS text[]),
                          CAST(:values AS numeric[]), CAST(:questions AS text[]))
                   AS n (id, treatment_id, check_id, record_type, record_id, element, value, question)
                ON CONFLICT DO NOTHING
            RETURNING query_id
            """;

    /** Of a record that a check looks at no longer as it was. */
    static final String CORRECTED = """
            UPDATE data_query q
               SET state = 'CLOSED', resolution = 'CORRECTED', closed_at = current_instant(), closed_by = current_actor()
             WHERE q.treatment_id = ANY (CAST(:treatments AS uuid[])) AND q.state <> 'CLOSED' AND q.check_id IS NOT NULL
               AND (NOT CAST(:scoresOnly AS boolean) OR q.record_type = 'score')
               AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:checks AS text[]), CAST(:records AS uuid[]),
                                                    CAST(:values AS numeric[])) AS f (check_id, record_id, value)
                                WHERE f.check_id = q.check_id AND f.record_id = q.record_id AND f.value = q.value)
            """;

    static final String ANSWER = """
            UPDATE data_query
               SET state = 'ANSWERED', answer = :answer, answered_at = current_instant(), answered_by = current_actor()
             WHERE query_id = :id AND state <> 'CLOSED'
            """;

    static final String CLOSE = """
            UPDATE data_query
               SET state = 'CLOSED', resolution = :resolution, closed_at = current_instant(), closed_by = current_actor()
             WHERE query_id = :id AND state <> 'CLOSED'
            """;

    static final String FIND = "SELECT * FROM data_query WHERE query_id = :id";

    static final String LIST = """
            SELECT * FROM data_query
             WHERE place > :after
               AND (CAST(:state AS text) IS NULL OR state = :state)
               AND (CAST(:treatment AS uuid) IS NULL OR treatment_id = CAST(:treatment AS uuid))
               AND (CAST(:check AS text) IS NULL OR check_id = :check)
             ORDER BY place
             LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    DataQueryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those that are new. */
    Set<UUID> insert(Collection<NewQuery> queries) {
        return jdbc
                .sql(INSERT)
                .param("ids", ArrayColumn.each(queries, NewQuery::id))
                .param("treatments", ArrayColumn.each(queries, NewQuery::treatment))
                .param("checks", ArrayColumn.each(queries, NewQuery::check))
                .param("recordTypes", ArrayColumn.each(queries, NewQuery::recordType))
                .param("records", ArrayColumn.each(queries, NewQuery::recordId))
                .param("elements", ArrayColumn.each(queries, NewQuery::element))
                .param("values", ArrayColumn.each(queries, NewQuery::value))
                .param("questions", ArrayColumn.each(queries, NewQuery::question))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Closes what was asked of values that stand no longer. */
    void closeCorrected(Collection<UUID> treatments, boolean scoresOnly, List<FailedCheck> stillFound) {
        jdbc.sql(CORRECTED)
                .param("treatments", ArrayColumn.ofIds(treatments))
                .param("scoresOnly", scoresOnly)
                .param("checks", ArrayColumn.each(stillFound, FailedCheck::check))
                .param("records", ArrayColumn.each(stillFound, FailedCheck::recordId))
                .param("values", ArrayColumn.each(stillFound, FailedCheck::value))
                .update();
    }

    /** Whether there was something to answer. */
    boolean answer(UUID id, String answer) {
        return jdbc.sql(ANSWER).param("id", id).param("answer", answer).update() == 1;
    }

    /** Whether there was something to close. */
    boolean close(UUID id, Resolution resolution) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("resolution", resolution.name())
                        .update()
                == 1;
    }

    Optional<DataQuery> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(DataQueryRepository::read).optional();
    }

    /** In the order in which they were asked; the page goes on after a {@link DataQuery#place}. */
    List<DataQuery> list(@Nullable State state, @Nullable UUID treatment, @Nullable String check, PageRequest page) {
        return jdbc.sql(LIST)
                .param("state", state == null ? null : state.name())
                .param("treatment", treatment)
                .param("check", check)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(DataQueryRepository::read)
                .list();
    }

    private static DataQuery read(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        String resolution = row.getString("resolution");
        return new DataQuery(
                row.getObject("query_id", UUID.class),
                row.getObject("place", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getString("check_id"),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getString("element"),
                row.getBigDecimal("value"),
                row.getString("question"),
                State.valueOf(row.getString("state")),
                signed(row, "opened"),
                answer == null ? null : new Answer(answer, signed(row, "answered")),
                resolution == null ? null : new Closing(Resolution.valueOf(resolution), signed(row, "closed")),
                Recorded.of(row));
    }

    private static Signed signed(ResultSet row, String deed) throws SQLException {
        return new Signed(row.getObject(deed + "_at", OffsetDateTime.class).toInstant(), row.getString(deed + "_by"));
    }
}
