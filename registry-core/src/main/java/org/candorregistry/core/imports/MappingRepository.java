package org.candorregistry.core.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

@Repository
class MappingRepository {

    static final String INSERT = """
            INSERT INTO import_mapping (clinic_id, mapping_id, name, mapping)
            VALUES (current_clinic(), :id, :name, CAST(:mapping AS jsonb))
            """;

    static final String UPDATE = """
            UPDATE import_mapping SET mapping = CAST(:mapping AS jsonb) WHERE name = :name AND version = :version
            """;

    static final String FIND = "SELECT * FROM import_mapping WHERE name = :name";

    static final String LIST = """
            SELECT * FROM import_mapping WHERE mapping_id > :after ORDER BY mapping_id LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    MappingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String name, JsonNode mapping) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("name", name)
                .param("mapping", mapping.toString())
                .update();
    }

    /** Whether there was such a version to replace. */
    boolean update(String name, int version, JsonNode mapping) {
        return jdbc.sql(UPDATE)
                        .param("name", name)
                        .param("version", version)
                        .param("mapping", mapping.toString())
                        .update()
                == 1;
    }

    Optional<ImportMapping> find(String name) {
        return jdbc.sql(FIND).param("name", name).query(MappingRepository::read).optional();
    }

    List<ImportMapping> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(MappingRepository::read)
                .list();
    }

    private static ImportMapping read(ResultSet row, int number) throws SQLException {
        return new ImportMapping(
                row.getObject("mapping_id", UUID.class),
                row.getString("name"),
                JsonColumn.object(row, "mapping"),
                Recorded.of(row));
    }
}
