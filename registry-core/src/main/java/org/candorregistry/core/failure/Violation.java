package org.candorregistry.core.failure;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, {@code ""} for the whole body, {@code "?name"} for a query
 *     parameter
 * @param code what is wrong
 * @param detail a sentence for people; names the rule and the permitted values, never another person's data
 */
public record Violation(String pointer, FailureCode code, String detail) {

    /** The same violation, seen from the object that holds the one it was found in. */
    public Violation under(String parent) {
        return new Violation(parent + pointer, code, detail);
    }
}
