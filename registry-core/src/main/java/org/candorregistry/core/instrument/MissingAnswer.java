package org.candorregistry.core.instrument;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why an item of a questionnaire has no answer.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-data-absent-reason.html">FHIR R4 data-absent-reason</a>
 */
public enum MissingAnswer {
    /** Nobody knows why. */
    UNKNOWN("unknown"),
    /** The person was asked and did not know. */
    ASKED_UNKNOWN("asked-unknown"),
    /** The person was asked and did not want to answer. */
    ASKED_DECLINED("asked-declined"),
    NOT_ASKED("not-asked"),
    /** The item does not concern the person. */
    NOT_APPLICABLE("not-applicable");

    private final String code;

    MissingAnswer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(reason -> reason.code.equals(code));
    }

    /** All codes, for messages. */
    static String codes() {
        return Arrays.stream(values()).map(MissingAnswer::code).collect(Collectors.joining(", "));
    }
}
