package org.candorregistry.api.body;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A day as YYYY-MM-DD, years 0000 to 9999: no moment cut to a day, no list, no count of days. */
final class CalendarDay extends StdScalarDeserializer<LocalDate> {

    private static final int LENGTH = "YYYY-MM-DD".length();

    CalendarDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getString();
        try {
            if (text.length() == LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException impossible) {
            // Told below, as any other text that is no day.
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a day");
    }
}
