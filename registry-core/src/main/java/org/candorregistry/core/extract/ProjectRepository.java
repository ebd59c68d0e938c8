package org.candorregistry.core.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.extract.ApproveProject.Scope;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose projects are seen is decided by row-level security. */
@Repository
class ProjectRepository {

    static final String INSERT = """
            INSERT INTO research_project (project_id, title, purpose, approval, researcher, scopes, k, expires_on, approved_at,
                                          approved_by)
            VALUES (:id, :title, :purpose, :approval, :researcher, CAST(:scopes AS jsonb), :k, :expiresOn, current_instant(),
                    current_actor())
            """;

    static final String REVOKE = """
            UPDATE research_project SET revoked_at = current_instant(), revoked_by = current_actor()
             WHERE project_id = :id AND revoked_at IS NULL
            """;

    static final String FIND = "SELECT * FROM research_project WHERE project_id = :id";

    static final String LIST = """
            SELECT * FROM research_project WHERE project_id > :after ORDER BY project_id LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ApproveProject command) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("title", command.title())
                .param("purpose", command.purpose())
                .param("approval", command.approval())
                .param("researcher", command.researcher())
                .param("scopes", JsonColumn.of(command.scopes()))
                .param("k", command.k())
                .param("expiresOn", command.expiresOn())
                .update();
    }

    void revoke(UUID id) {
        jdbc.sql(REVOKE).param("id", id).update();
    }

    Optional<ResearchProject> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ProjectRepository::read).optional();
    }

    List<ResearchProject> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProjectRepository::read)
                .list();
    }

    private static ResearchProject read(ResultSet row, int number) throws SQLException {
        return new ResearchProject(
                row.getObject("project_id", UUID.class),
                new ApproveProject(
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getString("approval"),
                        row.getString("researcher"),
                        JsonColumn.list(row, "scopes", Scope[].class),
                        row.getInt("k"),
                        row.getObject("expires_on", LocalDate.class)),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
