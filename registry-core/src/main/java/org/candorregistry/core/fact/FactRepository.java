package org.candorregistry.core.fact;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.codelist.Named;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactRepository {

    /**
     * The latest cut, where its facts are due: at once those of a cut that somebody ordered, else when the present ones are
     * old enough. Whoever makes them holds the row, so that others skip it; answers may be kept with it meanwhile.
     */
    static final String CLAIM = """
            SELECT c.cut_id FROM data_cut c
             WHERE c.cut_id = (SELECT l.cut_id FROM data_cut l WHERE l.state = 'READY' ORDER BY l.cut_id DESC LIMIT 1)
               AND NOT EXISTS (SELECT 1 FROM fact_edition e WHERE e.cut_id = c.cut_id)
               AND (c.nightly_of IS NULL
                    OR NOT EXISTS (SELECT 1 FROM fact_edition e JOIN data_cut p ON p.cut_id = e.cut_id
                                    WHERE e.failure IS NULL
                                      AND p.taken_at > c.taken_at - make_interval(days => :everyDays)))
               FOR NO KEY UPDATE OF c SKIP LOCKED
            """;

    static final String EDITION =
            "INSERT INTO fact_edition (cut_id, made_at, failure) VALUES (:cut, current_instant(), :failure)";

    static final String INSERT = """
            INSERT INTO public_fact (cut_id, condition, product_class, measure_id, fact_id, numbers)
            VALUES (:cut, :condition, :productClass, :measure, :id, CAST(:numbers AS jsonb))
            """;

    /** Of the latest edition, or of that of a cut. */
    static final String FIND = """
            SELECT f.numbers FROM public_fact f
             WHERE f.cut_id = coalesce(CAST(:cut AS uuid),
                                       (SELECT e.cut_id FROM fact_edition e WHERE e.failure IS NULL
                                         ORDER BY e.cut_id DESC LIMIT 1))
               AND f.condition = :condition AND f.product_class = :productClass AND f.measure_id = :measure
            """;

    static final String LIST = """
            SELECT f.fact_id, f.cut_id, f.condition, f.numbers #>> '{condition,display}' AS condition_display,
                   f.product_class, f.numbers #>> '{productClass,display}' AS product_class_display,
                   f.measure_id, f.numbers #>> '{measure,name}' AS measure_name,
                   CAST(f.numbers ->> 'horizonDays' AS integer) AS horizon_days,
                   CAST(f.numbers ->> 'synthetic' AS boolean) AS synthetic
              FROM public_fact f
             WHERE f.cut_id = (SELECT e.cut_id FROM fact_edition e WHERE e.failure IS NULL ORDER BY e.cut_id DESC LIMIT 1)
               AND f.fact_id > :after
             ORDER BY f.fact_id LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> claim(int everyDays) {
        return jdbc.sql(CLAIM).param("everyDays", everyDays).query(UUID.class).optional();
    }

    void edition(UUID cut, @Nullable String failure) {
        jdbc.sql(EDITION).param("cut", cut).param("failure", failure).update();
    }

    void insert(UUID id, FactKey key, FactNumbers numbers) {
        jdbc.sql(INSERT)
                .param("cut", numbers.cut())
                .param("condition", key.condition())
                .param("productClass", key.productClass())
                .param("measure", key.measure())
                .param("id", id)
                .param("numbers", JsonColumn.of(numbers))
                .update();
    }

    Optional<FactNumbers> find(FactKey key, @Nullable UUID cut) {
        return jdbc.sql(FIND)
                .param("cut", cut)
                .param("condition", key.condition())
                .param("productClass", key.productClass())
                .param("measure", key.measure())
                .query((row, number) ->
                        JsonColumn.read(row.getString("numbers").getBytes(StandardCharsets.UTF_8), FactNumbers.class))
                .optional();
    }

    List<ListedFact> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> listed(row))
                .list();
    }

    private static ListedFact listed(ResultSet row) throws SQLException {
        return new ListedFact(
                row.getObject("fact_id", UUID.class),
                new Named(row.getString("condition"), row.getString("condition_display")),
                new Named(row.getString("product_class"), row.getString("product_class_display")),
                new Named(row.getString("measure_id"), row.getString("measure_name")),
                row.getInt("horizon_days"),
                row.getBoolean("synthetic"),
                row.getObject("cut_id", UUID.class));
    }
}
