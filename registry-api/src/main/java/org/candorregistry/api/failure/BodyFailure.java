package org.candorregistry.api.failure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why a body could not be read, in the registry's own words: names the place, but repeats neither values that were sent
 * nor names of classes.
 */
final class BodyFailure {

    /** A field name of ours or close to it; anything else that was sent as a name is not repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private BodyFailure() {}

    static Failure of(JacksonException unreadable) {
        String detail = detail(unreadable);
        Violation violation = new Violation(pointer(unreadable), InputFailure.BODY_UNREADABLE, detail);
        return new Failure(InputFailure.BODY_UNREADABLE, detail, List.of(violation));
    }

    private static String detail(JacksonException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return "The body is nested too deeply, or a number, name or text in it is too long.";
        }
        if (unreadable instanceof UnrecognizedPropertyException) {
            return "No such field is known here.";
        }
        if (unreadable instanceof MismatchedInputException mismatched) {
            return "Expected " + expected(mismatched.getTargetType()) + ".";
        }
        TokenStreamLocation place = unreadable.getLocation();
        return "The body is not well-formed JSON, or names a field twice"
                + (place == null || place.getLineNr() < 1
                        ? "."
                        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ").");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type of value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == LocalDate.class) {
            return "a day as YYYY-MM-DD";
        }
        if (type == Instant.class) {
            return "a moment as YYYY-MM-DDThh:mm:ssZ";
        }
        if (type == LocalTime.class) {
            return "a time of day as hh:mm";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == String.class) {
            return "a text without control characters";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String pointer(JacksonException unreadable) {
        StringBuilder pointer = new StringBuilder();
        for (Step step : steps(unreadable)) {
            if (step.name() == null) {
                pointer.append('/').append(step.index());
            } else if (PLAIN_NAME.matcher(step.name()).matches()) {
                pointer.append('/').append(step.name());
            } else {
                break;
            }
        }
        return pointer.toString();
    }

    /** From the whole body to the place: as far as it was bound, or, where it is not even JSON, as far as it was read. */
    private static List<Step> steps(JacksonException unreadable) {
        if (unreadable instanceof StreamReadException broken
                && unreadable.getPath().isEmpty()
                && broken.processor() != null) {
            return steps(broken.processor().streamReadContext());
        }
        return unreadable.getPath().stream()
                .map(step -> new Step(step.getPropertyName(), step.getIndex()))
                .toList();
    }

    private static List<Step> steps(@Nullable TokenStreamContext innermost) {
        Deque<Step> steps = new ArrayDeque<>();
        for (TokenStreamContext within = innermost; within != null; within = within.getParent()) {
            if (within.hasCurrentName() || within.inArray()) {
                steps.addFirst(new Step(within.currentName(), Math.max(within.getCurrentIndex(), 0)));
            }
        }
        return List.copyOf(steps);
    }

    /** @param name of a field; null: an element of a list */
    private record Step(@Nullable String name, int index) {}
}
