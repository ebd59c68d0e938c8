package org.candorregistry.api.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.candorregistry.core.comparison.Factor;
import org.junit.jupiter.api.Test;

/** Annotations take constants only, so what OpenAPI says of factors is held here to those that there are. */
class FactorNamesTest {

    private static final List<String> NAMES =
            Stream.of(Factor.values()).map(Factor::jsonName).toList();

    @Test
    void openApiNamesEachFactor() {
        assertThat(allowed(NewComparison.class, "compareBy")).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(allowed(NewCriterion.class, "factor")).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void aCohortCanBeNarrowedByEachFactor() {
        assertThat(Stream.of(NewCohort.class.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(NAMES);
    }

    private static List<String> allowed(Class<?> type, String component) {
        return Stream.of(type.getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .map(RecordComponent::getAccessor)
                .flatMap(accessor ->
                        Stream.of(accessor.getAnnotation(Schema.class).allowableValues()))
                .toList();
    }
}
