package org.candorregistry.core.imports.mapping;

import java.util.List;
import java.util.Map;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.RecordSubject;
import org.jspecify.annotations.Nullable;

/** What a row says of a person; the fields are those of the REST body. Identity is not read from files. */
public record SubjectForm(
        String pseudonym,
        @Nullable Integer birthYear,
        String sex,
        List<RecordConsent> consents,
        Map<String, String> absent) {

    public EnrolSubject command() {
        return new EnrolSubject(new RecordSubject(pseudonym, birthYear, sex, absent), consents, null);
    }

    @Override
    public String toString() {
        return "SubjectForm[…]";
    }
}
