package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.RecordSubject;
import org.jspecify.annotations.Nullable;

/**
 * Who is treated, and when.
 *
 * @param number the clinic's, of subject and treatment
 * @param daysAgo of the treatment, d before the first start
 * @param age a, one decimal
 * @param habits the clinic's
 */
record Person(String number, LocalDate treatedOn, int daysAgo, BigDecimal age, String sex, Habits habits) {

    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");
    private static final String FORM = "SYNTHETIC-1.0";
    private static final String EVIDENCE = "SYNTHETIC: no form exists";

    /** The day so many days after the treatment. */
    LocalDate day(int day) {
        return treatedOn.plusDays(day);
    }

    LocalDate bornOn() {
        return treatedOn.minusDays(
                age.multiply(DAYS_PER_YEAR).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /**
     * The person with its consents: to the registry always, to research nearly always.
     *
     * @param identified whether the clinic gave an identity to the vault
     */
    EnrolSubject enrolment(boolean identified, Chance chance) {
        LocalDate asked = day(-chance.between(0, 28));
        List<RecordConsent> consents = new ArrayList<>();
        consents.add(consent("REGISTRY", asked));
        if (chance.happens(0.95)) {
            consents.add(consent("RESEARCH", asked));
        }
        if (chance.happens(0.8)) {
            consents.add(consent("CONTACT", asked));
        }
        return new EnrolSubject(
                new RecordSubject("SYN-" + number, bornOn().getYear(), sex), consents, identified ? identity() : null);
    }

    private static RecordConsent consent(String purpose, LocalDate given) {
        return new RecordConsent(purpose, FORM, given, null, EVIDENCE);
    }

    private @Nullable Identity identity() {
        return new Identity("SYNTHETIC", "Patient", bornOn(), "MRN-" + number, null);
    }
}
