package org.candorregistry.api.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A day, a time of day or a moment as text in one form, years 0000 to 9999: no moment cut to a day, no parts in a list, no
 * count of days or seconds, and no year that the database does not keep.
 */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";

    private final Pattern form;
    private final Function<String, T> read;

    private WrittenTime(Class<T> type, String form, Function<String, T> read) {
        super(type);
        this.form = Pattern.compile(form);
        this.read = read;
    }

    static WrittenTime<LocalDate> day() {
        return new WrittenTime<>(LocalDate.class, DAY, LocalDate::parse);
    }

    static WrittenTime<LocalTime> timeOfDay() {
        return new WrittenTime<>(LocalTime.class, TIME, LocalTime::parse);
    }

    static WrittenTime<Instant> moment() {
        return new WrittenTime<>(Instant.class, DAY + "T" + TIME + "(Z|[+-]\\d{2}:\\d{2})", Instant::parse);
    }

    @Override
    @SuppressWarnings("unchecked") // The context hands back what this type's handlers made of it, or throws.
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getString();
        try {
            if (form.matcher(text).matches()) {
                return read.apply(text);
            }
        } catch (DateTimeException impossible) {
            // Told below, as any other text of another form.
        }
        return (T) context.handleWeirdStringValue(handledType(), "", "not written so");
    }
}
