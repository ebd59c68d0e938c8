package org.candorregistry.core.cut;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts in the files of a cut is given up when it takes too long: the driver interrupts it. */
class TimeLimitIT {

    @Test
    void aCountIsInterrupted() {
        CutDatabase duck = TestRegistry.on(TestDatabase.migrated()).get(CutDatabase.class);
        JdbcTemplate limited = new JdbcTemplate(duck.connections());
        limited.setQueryTimeout(1);
        assertThatThrownBy(() -> limited.queryForObject(
                        "SELECT count(*) FROM range(100000000) a (x), range(100000) b (y) WHERE (x * y) % 7 = 3",
                        Long.class))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
