package org.candorregistry.fhir.search;

import static org.candorregistry.core.failure.InputFailure.PARAMETER_INVALID;

import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.util.List;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/**
 * When rows were recorded, by {@code _lastUpdated}: a half-open interval, null where a side is open.
 *
 * @param from included
 * @param before not included
 */
record RecordedTime(@Nullable Instant from, @Nullable Instant before) {

    static final RecordedTime ANY = new RecordedTime(null, null);

    /**
     * Several values narrow each other.
     *
     * @throws RegistryException parameter-invalid for the prefixes ne and ap, and for alternatives: neither is an
     *     interval
     */
    static RecordedTime of(@Nullable DateAndListParam values) {
        RecordedTime time = ANY;
        if (values != null) {
            for (var alternatives : values.getValuesAsQueryTokens()) {
                List<DateParam> either = alternatives.getValuesAsQueryTokens();
                if (either.size() != 1) {
                    throw refused("One moment per value; give the parameter twice for an interval.");
                }
                time = time.and(of(either.get(0)));
            }
        }
        return time;
    }

    private static RecordedTime of(DateParam value) {
        Period named = Period.parse(value.getValueAsString())
                .orElseThrow(() -> refused("A date, or a date and a time of day with offset."));
        ParamPrefixEnum prefix = value.getPrefix() == null ? ParamPrefixEnum.EQUAL : value.getPrefix();
        return switch (prefix) {
            case EQUAL -> new RecordedTime(named.start(), named.end());
            case GREATERTHAN, STARTS_AFTER -> new RecordedTime(named.end(), null);
            case GREATERTHAN_OR_EQUALS -> new RecordedTime(named.start(), null);
            case LESSTHAN, ENDS_BEFORE -> new RecordedTime(null, named.start());
            case LESSTHAN_OR_EQUALS -> new RecordedTime(null, named.end());
            case NOT_EQUAL, APPROXIMATE -> throw refused("Prefixes are eq, gt, ge, lt, le, sa and eb.");
        };
    }

    private RecordedTime and(RecordedTime other) {
        Instant later = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        Instant earlier =
                before == null || (other.before != null && other.before.isBefore(before)) ? other.before : before;
        return new RecordedTime(later, earlier);
    }

    private static RegistryException refused(String why) {
        return new RegistryException(List.of(new Violation("?_lastUpdated", PARAMETER_INVALID, why)));
    }
}
