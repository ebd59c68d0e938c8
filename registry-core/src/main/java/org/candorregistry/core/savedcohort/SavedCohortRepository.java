package org.candorregistry.core.savedcohort;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.CohortLanguage;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose rows are seen is decided by row-level security. */
@Repository
class SavedCohortRepository {

    static final String INSERT = """
            INSERT INTO saved_cohort (clinic_id, cohort_id, version, name, language, cohort, reason, recorded_at, recorded_by)
            VALUES (current_clinic(), :id, :version, :name, :language, CAST(:cohort AS jsonb),
                    coalesce(current_setting('candor.reason', true), ''), current_instant(), current_actor())
            """;

    static final String FIND = """
            SELECT * FROM saved_cohort
             WHERE cohort_id = :id AND (CAST(:version AS integer) IS NULL OR version = :version)
             ORDER BY version DESC LIMIT 1
            """;

    static final String VERSIONS = "SELECT * FROM saved_cohort WHERE cohort_id = :id ORDER BY version";

    /** Of each the latest version. */
    static final String LIST = """
            SELECT DISTINCT ON (cohort_id) * FROM saved_cohort
             WHERE cohort_id > :after ORDER BY cohort_id, version DESC LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    SavedCohortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, int version, String name, Cohort cohort) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("version", version)
                .param("name", name)
                .param("language", CohortLanguage.VERSION)
                .param("cohort", JsonColumn.of(cohort))
                .update();
    }

    /** @param version null: the latest */
    Optional<SavedCohort> find(UUID id, @Nullable Integer version) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("version", version, Types.INTEGER)
                .query(SavedCohortRepository::read)
                .optional();
    }

    List<SavedCohort> versions(UUID id) {
        return jdbc.sql(VERSIONS)
                .param("id", id)
                .query(SavedCohortRepository::read)
                .list();
    }

    List<SavedCohort> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(SavedCohortRepository::read)
                .list();
    }

    private static SavedCohort read(ResultSet row, int number) throws SQLException {
        return new SavedCohort(
                row.getObject("cohort_id", UUID.class),
                row.getString("name"),
                row.getInt("language"),
                JsonColumn.read(row.getString("cohort").getBytes(StandardCharsets.UTF_8), Cohort.class),
                Recorded.of(row));
    }
}
