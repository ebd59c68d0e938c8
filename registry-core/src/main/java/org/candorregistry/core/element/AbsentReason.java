package org.candorregistry.core.element;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a required element has no answer.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-data-absent-reason.html">FHIR R4 data-absent-reason</a>
 */
public enum AbsentReason {
    UNKNOWN("unknown"),
    ASKED_UNKNOWN("asked-unknown"),
    NOT_ASKED("not-asked"),
    NOT_PERFORMED("not-performed"),
    NOT_PERMITTED("not-permitted"),
    NOT_APPLICABLE("not-applicable");

    private static final String CODES =
            Arrays.stream(values()).map(AbsentReason::code).collect(Collectors.joining(", "));

    private final String code;

    AbsentReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<AbsentReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    static String codes() {
        return CODES;
    }
}
