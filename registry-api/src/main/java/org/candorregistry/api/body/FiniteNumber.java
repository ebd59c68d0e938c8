package org.candorregistry.api.body;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A number that a double can hold: 1e400 is refused, and does not become infinite. */
final class FiniteNumber extends StdScalarDeserializer<Double> {

    FiniteNumber(Class<Double> type) {
        super(type);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (Double) context.handleUnexpectedToken(handledType(), parser);
        }
        double number = parser.getDoubleValue();
        return Double.isFinite(number)
                ? (Double) number
                : (Double) context.handleWeirdNumberValue(handledType(), 0, "too large");
    }
}
