package org.candorregistry.core.subject;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorregistry.core.identity.Identity;
import org.jspecify.annotations.Nullable;

/** Keeps identity out of pseudonyms, as far as it can be seen: they stand in every extract. */
final class PseudonymRule {

    static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** A shorter name or number stands in many words by chance; it is refused only where it is a part by itself. */
    private static final int LONG_ENOUGH = 4;

    private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String SEPARATOR = "([._-]?)";

    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "yyyyMMdd", "ddMMyyyy", "MMddyyyy", "yyMMdd", "ddMMyy", "MMddyy")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private PseudonymRule() {}

    /**
     * Whether a pseudonym shows who it stands for: a whole date in the birth year; or, where the identity is known, its
     * name, its medical record number or its birth date.
     */
    static boolean identifies(String pseudonym, @Nullable Integer birthYear, @Nullable Identity identity) {
        return (birthYear != null && hasDateOf(birthYear, pseudonym))
                || (identity != null && holds(identity, pseudonym));
    }

    private static boolean hasDateOf(int year, String pseudonym) {
        return Stream.of(
                        year + SEPARATOR + MONTH + "\\1" + DAY,
                        DAY + SEPARATOR + MONTH + "\\2" + year,
                        MONTH + SEPARATOR + DAY + "\\2" + year)
                .anyMatch(form -> Pattern.compile("(?<![0-9])" + form + "(?![0-9])")
                        .matcher(pseudonym)
                        .find());
    }

    private static boolean holds(Identity identity, String pseudonym) {
        return Stream.of(identity.familyName(), identity.givenName(), identity.medicalRecordNumber())
                        .anyMatch(part -> part != null && holds(part, pseudonym))
                || holdsDay(identity.birthDate(), pseudonym);
    }

    private static boolean holds(String part, String pseudonym) {
        String sought = plain(part);
        if (sought.length() >= LONG_ENOUGH) {
            return plain(pseudonym).contains(sought);
        }
        return !sought.isEmpty()
                && Stream.of(pseudonym.split("[._-]", -1))
                        .anyMatch(piece -> plain(piece).equals(sought));
    }

    private static boolean holdsDay(@Nullable LocalDate day, String pseudonym) {
        return day != null && DATES.stream().anyMatch(form -> plain(pseudonym).contains(day.format(form)));
    }

    /** Letters without their accents and digits, in upper case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
