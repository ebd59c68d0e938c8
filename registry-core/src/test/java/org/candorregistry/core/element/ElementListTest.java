package org.candorregistry.core.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorregistry.core.element.ElementList.Documented;
import org.junit.jupiter.api.Test;

class ElementListTest {

    private final Map<String, Documented> documented = ElementList.documented();

    @Test
    void everyElementTheFieldAsksForIsDocumentedAsAskedFor() {
        ElementList.asked()
                .forEach((id, asked) -> assertThat(documented.get(id))
                        .as(id)
                        .isNotNull()
                        .extracting(Documented::asked)
                        .isEqualTo(asked));
    }

    @Test
    void whatIsRequiredThereIsRequiredHereOrTheReasonStandsBesideIt() {
        List<String> silent = documented.entrySet().stream()
                .filter(row -> row.getValue().asked().startsWith("R"))
                .filter(row -> List.of("no", "derived").contains(row.getValue().here()))
                .filter(row ->
                        row.getValue().where().isEmpty() && row.getValue().why().isEmpty())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(documented).hasSizeGreaterThan(80);
        assertThat(silent).isEmpty();
    }
}
