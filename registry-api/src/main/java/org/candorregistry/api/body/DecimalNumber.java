package org.candorregistry.api.body;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A decimal number of a magnitude that can be written out: 1e999999999 is a short text and a gigabyte of digits. */
final class DecimalNumber extends StdScalarDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 38;

    DecimalNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
        }
        return number;
    }
}
