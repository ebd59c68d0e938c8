package org.candorregistry.core.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which import is whose to do. A copy of the service holds an import for as long as it renews the lease; every transaction
 * that changes something for an import locks its lease, and whoever takes an import skips those that are locked. So two
 * never work on one, even where one of them was asleep for longer than its lease.
 */
@Repository
class LeaseRepository {

    static final String OFFER = """
            INSERT INTO import_lease (import_id, for_clinic, leased_until)
            VALUES (:id, current_clinic(), now())
            """;

    /** By the database's clock, which all copies of the service share. */
    static final String TAKE = """
            UPDATE import_lease
               SET holder = :holder, leased_until = now() + make_interval(secs => :seconds)
             WHERE import_id = (SELECT import_id FROM import_lease
                                 WHERE holder IS NULL OR leased_until < now()
                                 ORDER BY import_id
                                 LIMIT 1
                                   FOR UPDATE SKIP LOCKED)
            RETURNING import_id, for_clinic
            """;

    static final String RENEW = """
            UPDATE import_lease SET leased_until = now() + make_interval(secs => :seconds)
             WHERE import_id = :id AND holder = :holder
            """;

    static final String HOLD = """
            SELECT 1 FROM import_lease WHERE import_id = :id AND holder = :holder FOR KEY SHARE
            """;

    static final String RELEASE = """
            UPDATE import_lease SET holder = NULL, leased_until = now() WHERE import_id = :id AND holder = :holder
            """;

    static final String END = "DELETE FROM import_lease WHERE import_id = :id AND holder = :holder";

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import that was taken. */
    record Lease(UUID importId, UUID clinic, UUID holder) {}

    void offer(UUID id) {
        jdbc.sql(OFFER).param("id", id).update();
    }

    Optional<Lease> take(UUID holder, Duration time) {
        return jdbc.sql(TAKE)
                .param("holder", holder)
                .param("seconds", seconds(time))
                .query((row, number) -> new Lease(
                        row.getObject("import_id", UUID.class), row.getObject("for_clinic", UUID.class), holder))
                .optional();
    }

    void renew(Lease lease, Duration time) {
        with(RENEW, lease).param("seconds", seconds(time)).update();
    }

    /** Whether it is still held; then nobody else takes it until the transaction ends. */
    boolean hold(Lease lease) {
        return with(HOLD, lease).query(Integer.class).optional().isPresent();
    }

    void release(Lease lease) {
        with(RELEASE, lease).update();
    }

    void end(Lease lease) {
        with(END, lease).update();
    }

    private JdbcClient.StatementSpec with(String sql, Lease lease) {
        return jdbc.sql(sql).param("id", lease.importId()).param("holder", lease.holder());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
