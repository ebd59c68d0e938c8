package org.candorregistry.core.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each lane of an import has come. */
@Repository
class LaneRepository {

    static final String BEGIN = """
            INSERT INTO import_lane (clinic_id, import_id, lane)
            SELECT current_clinic(), :id, lane FROM generate_series(0, CAST(:lanes AS integer) - 1) AS lane
            """;

    static final String LIST = """
            SELECT lane, count(*) OVER () AS lanes, after_person, after_row
              FROM import_lane WHERE import_id = :id ORDER BY lane
            """;

    static final String ADVANCED = """
            UPDATE import_lane SET after_person = :person, after_row = :row WHERE import_id = :id AND lane = :lane
            """;

    static final String DELETE = "DELETE FROM import_lane WHERE import_id = :id";

    private final JdbcClient jdbc;

    LaneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them at the start of a phase. */
    void begin(UUID id, int lanes) {
        delete(id);
        jdbc.sql(BEGIN).param("id", id).param("lanes", lanes).update();
    }

    List<Lane> list(UUID id) {
        return jdbc.sql(LIST)
                .param("id", id)
                .query((row, number) -> new Lane(
                        row.getInt("lane"),
                        row.getInt("lanes"),
                        new RowPlace(row.getString("after_person"), row.getLong("after_row"))))
                .list();
    }

    void advanced(UUID id, Lane lane) {
        jdbc.sql(ADVANCED)
                .param("id", id)
                .param("lane", lane.number())
                .param("person", lane.after().person())
                .param("row", lane.after().row())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql(DELETE).param("id", id).update();
    }
}
