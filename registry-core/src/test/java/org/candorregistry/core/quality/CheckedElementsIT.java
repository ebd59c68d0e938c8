package org.candorregistry.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.junit.jupiter.api.Test;

/** What edit checks can look at is what is recorded, under the names and in the units of the data elements. */
class CheckedElementsIT {

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());

    @Test
    void theFunctionKnowsEveryElementOfTheList() {
        String function = registry.everything()
                .sql("SELECT pg_get_functiondef(CAST('checked_values' AS regproc))")
                .query(String.class)
                .single();
        List<String> listed = registry.everything()
                .sql("SELECT element FROM checked_element WHERE record_type <> 'score'")
                .query(String.class)
                .list();

        assertThat(listed)
                .hasSize(26)
                .allSatisfy(element -> assertThat(function).contains("'" + element + "'"));
    }

    @Test
    void everyScoreCanBeChecked() {
        assertThat(registry.everything().sql("""
                        SELECT measure_id FROM measure WHERE kind = 'SCORE'
                        EXCEPT
                        SELECT element FROM checked_element WHERE record_type = 'score'
                        """).query(String.class).list()).isEmpty();
    }
}
