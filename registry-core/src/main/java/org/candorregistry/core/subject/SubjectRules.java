package org.candorregistry.core.subject;

import static org.candorregistry.core.failure.InputFailure.VALUE_MALFORMED;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;
import static org.candorregistry.core.failure.InputFailure.VALUE_REQUIRED;
import static org.candorregistry.core.subject.SubjectFailure.BIRTH_DATE_CONTRADICTED;
import static org.candorregistry.core.subject.SubjectFailure.PSEUDONYM_IDENTIFIES;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.element.Element;
import org.candorregistry.core.element.Elements;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.identity.Identity;
import org.jspecify.annotations.Nullable;

/** What a clinic may state of a subject, and of who it is. */
final class SubjectRules {

    private static final int FIRST_BIRTH_YEAR = 1880;
    private static final int NAME_MOST = 200;
    private static final int NUMBER_MOST = 64;
    private static final int CONTACT_MOST = 500;

    /** The year of birth; or why it is not known, as in data that were made anonymous by bands of age. */
    private static final Elements<RecordSubject> ELEMENTS =
            new Elements<>(List.of(List.of(Element.<RecordSubject>element("B01", "birthYear", RecordSubject::birthYear)
                    .requiredWhen(subject -> true))));

    private SubjectRules() {}

    /** The codes of a subject, to be looked up. */
    static List<CodeUse> codes(RecordSubject subject) {
        return List.of(new CodeUse("/sex", ListName.SEX, subject.sex()));
    }

    /**
     * What is wrong with a subject beside its codes.
     *
     * @param identity what the vault keeps or is about to keep; null: nothing
     */
    static Violations check(RecordSubject subject, @Nullable Identity identity, LocalDate today) {
        Violations found = new Violations();
        if (!PseudonymRule.FORM.matcher(subject.pseudonym()).matches()) {
            found.add("/pseudonym", VALUE_MALFORMED, "1 to 64 letters, digits, dots, underscores and hyphens.");
        } else if (PseudonymRule.identifies(subject.pseudonym(), subject.birthYear(), identity)) {
            found.add(
                    "/pseudonym",
                    PSEUDONYM_IDENTIFIES,
                    "A pseudonym holds no name, no medical record number and no birth date.");
        }
        ELEMENTS.check(subject, subject.absent(), found);
        Integer birthYear = subject.birthYear();
        if (birthYear != null && (birthYear < FIRST_BIRTH_YEAR || birthYear > today.getYear())) {
            found.add("/birthYear", VALUE_OUT_OF_RANGE, FIRST_BIRTH_YEAR + " to " + today.getYear() + ".");
        } else if (identity != null && contradicts(identity, birthYear)) {
            found.add("/birthYear", BIRTH_DATE_CONTRADICTED, "The birth date in the vault is of another year.");
        }
        return found;
    }

    /** What is wrong with an identity by itself. */
    static Violations check(Identity identity, LocalDate today) {
        Violations found = new Violations();
        if (identity.isEmpty()) {
            found.add("", VALUE_REQUIRED, "An identity has at least one part.");
        }
        found.text("/familyName", identity.familyName(), NAME_MOST);
        found.text("/givenName", identity.givenName(), NAME_MOST);
        found.pastDay("/birthDate", identity.birthDate(), today);
        found.text("/medicalRecordNumber", identity.medicalRecordNumber(), NUMBER_MOST);
        String number = identity.medicalRecordNumber();
        if (number != null && number.chars().noneMatch(Character::isLetterOrDigit)) {
            found.add("/medicalRecordNumber", VALUE_MALFORMED, "A number has a letter or a digit.");
        }
        found.text("/contact", identity.contact(), CONTACT_MOST);
        return found;
    }

    /** What is wrong with an identity as that of this subject. */
    static Violations check(Identity identity, Subject subject, LocalDate today) {
        Violations found = check(identity, today);
        if (contradicts(identity, subject.birthYear())) {
            found.add("/birthDate", BIRTH_DATE_CONTRADICTED, "The subject was born in another year.");
        }
        if (PseudonymRule.identifies(subject.pseudonym(), subject.birthYear(), identity)) {
            found.add("", PSEUDONYM_IDENTIFIES, "The subject's pseudonym shows this identity; change it first.");
        }
        return found;
    }

    private static boolean contradicts(Identity identity, @Nullable Integer birthYear) {
        LocalDate birthDate = identity.birthDate();
        return birthDate != null && birthYear != null && birthDate.getYear() != birthYear;
    }
}
