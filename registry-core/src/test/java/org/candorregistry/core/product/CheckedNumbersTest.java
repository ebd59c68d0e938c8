package org.candorregistry.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.candorregistry.core.element.Ranged;
import org.junit.jupiter.api.Test;

/** Every number of a product is there for edit checks, in the unit in which it is recorded. */
class CheckedNumbersTest {

    @Test
    void areListedWithTheirUnits() throws IOException {
        String migration;
        try (InputStream file = Objects.requireNonNull(
                CheckedNumbersTest.class.getResourceAsStream("/db/migration/V0048__quality.sql"))) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(ProductElements.TABLE.all().stream()
                        .filter(element -> element.form() instanceof Ranged)
                        .map(element -> "('cell_product', '" + element.name() + "', '"
                                + ((Ranged) element.form()).unit() + "')"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(migration).contains(row));
    }
}
