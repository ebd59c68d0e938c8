package org.candorregistry.api.body;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the registry reads it. A number is never made from a text, a whole number never from a fraction, a missing
 * list element never from null; a misspelt field is refused and not ignored; and no body makes the parser work without
 * bound.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodySettings.class)
class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;

    @Bean
    JsonFactoryBuilderCustomizer boundedParsing() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return factory -> factory.streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION); // JSON is UTF-8: RFC 8259, section 8.1
    }

    @Bean
    JsonMapperBuilderCustomizer nothingGuessed() {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfigDefaults(
                        defaults -> defaults.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> List.of(
                                        CoercionInputShape.Boolean,
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float)
                                .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    @Bean
    JacksonModule exactValues() {
        return new SimpleModule("candor-exact-values")
                .addDeserializer(String.class, new PlainText())
                .addDeserializer(LocalDate.class, WrittenTime.day())
                .addDeserializer(LocalTime.class, WrittenTime.timeOfDay())
                .addDeserializer(Instant.class, WrittenTime.moment())
                .addDeserializer(BigDecimal.class, new DecimalNumber())
                .addDeserializer(Double.class, new FiniteNumber(Double.class))
                .addDeserializer(Double.TYPE, new FiniteNumber(Double.TYPE));
    }
}
