package org.candorregistry.core.subject;

/** What a clinic states of a subject; the fields are those of {@link Subject}. */
public record RecordSubject(String pseudonym, int birthYear, String sex) {

    @Override
    public String toString() {
        return "RecordSubject[…]";
    }
}
