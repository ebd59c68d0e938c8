package org.candorregistry.core.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores across treatments, those that were taken back too. */
@Repository
class ScoreQuery {

    static final String LIST = """
            SELECT s.*, t.subject_id, f.reporter
              FROM score AS s
              JOIN treatment AS t ON t.clinic_id = s.clinic_id AND t.treatment_id = s.treatment_id
              LEFT JOIN follow_up AS f ON f.clinic_id = s.clinic_id AND f.follow_up_id = s.follow_up_id
             WHERE s.score_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR s.score_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR s.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR s.recorded_at < :recordedBefore)
               AND (s.answers IS NOT NULL OR NOT :answered)
             ORDER BY s.score_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*)
              FROM score AS s
              JOIN treatment AS t ON t.clinic_id = s.clinic_id AND t.treatment_id = s.treatment_id
             WHERE (CAST(:ids AS uuid[]) IS NULL OR s.score_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR s.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR s.recorded_at < :recordedBefore)
               AND (s.answers IS NOT NULL OR NOT :answered)
            """;

    private final JdbcClient jdbc;

    ScoreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answered only scores whose item answers are kept */
    List<ObservedScore> list(Selection selection, boolean answered, PageRequest page) {
        return jdbc.sql(LIST)
                .params(selection.parameters())
                .param("answered", answered)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ScoreQuery::read)
                .list();
    }

    long count(Selection selection, boolean answered) {
        return jdbc.sql(COUNT)
                .params(selection.parameters())
                .param("answered", answered)
                .query(Long.class)
                .single();
    }

    private static ObservedScore read(ResultSet row, int number) throws SQLException {
        @Nullable String reporter = row.getString("reporter");
        return new ObservedScore(
                ScoreRepository.read(row, number),
                row.getObject("subject_id", UUID.class),
                reporter == null ? null : Reporter.valueOf(reporter),
                row.getBoolean("retracted"));
    }
}
