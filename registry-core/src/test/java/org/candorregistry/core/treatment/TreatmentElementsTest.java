package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.element.Element;
import org.candorregistry.core.element.ElementList;
import org.junit.jupiter.api.Test;

class TreatmentElementsTest {

    /** The operator: a treatment cannot be stated without one. */
    private static final Set<String> PART_OF_THE_COMMAND = Set.of("H09");

    @Test
    void theTableHasEveryElementThatTheDocumentAsksOfATreatment() {
        Set<String> asked = new TreeSet<>(ElementList.askedForIn("treatment"));
        asked.removeAll(PART_OF_THE_COMMAND);

        assertThat(ElementList.ids(TreatmentElements.TABLE.all())).containsAll(asked);
    }

    @Test
    void everyElementOfTheTableIsDocumented() {
        assertThat(ElementList.documented().keySet()).containsAll(ElementList.ids(TreatmentElements.TABLE.all()));
    }

    @Test
    void anAbsenceNamesOneElement() {
        assertThat(TreatmentElements.TABLE.all()).extracting(Element::name).doesNotHaveDuplicates();
    }
}
