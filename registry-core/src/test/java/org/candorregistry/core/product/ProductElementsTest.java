package org.candorregistry.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.core.element.Element;
import org.candorregistry.core.element.ElementList;
import org.junit.jupiter.api.Test;

class ProductElementsTest {

    @Test
    void theTableHasEveryElementThatTheDocumentAsksOfAProduct() {
        assertThat(ElementList.ids(ProductElements.TABLE.all())).containsAll(ElementList.askedForIn("cell_product"));
    }

    @Test
    void everyElementOfTheTableIsDocumented() {
        assertThat(ElementList.documented().keySet()).containsAll(ElementList.ids(ProductElements.TABLE.all()));
    }

    @Test
    void anAbsenceNamesOneElement() {
        assertThat(ProductElements.TABLE.all()).extracting(Element::name).doesNotHaveDuplicates();
    }
}
