package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.product.CellCollection;

/** The order of days: birth, collection, treatment, death, today. */
final class TreatmentDays {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** Times of day are read off different clocks. */
    private static final BigDecimal TOLERATED_HOURS = BigDecimal.ONE;

    private TreatmentDays() {}

    static void check(TreatmentDescription treatment, Setting setting, Violations violations) {
        LocalDate treatedOn = treatment.treatedOn();
        violations.pastDay("/treatedOn", treatedOn, setting.today());
        Optional<Integer> years = setting.subject().yearsUntil(treatedOn);
        if (years.filter(number -> number < 0).isPresent()) {
            impossible("The subject was not born yet.", violations);
        }
        LocalDate diedOn = setting.subject().diedOn();
        if (diedOn != null && treatedOn.isAfter(diedOn)) {
            impossible("The subject had died by then.", violations);
        }
        LocalDate collectedOn = setting.product().description().collection().collectedOn();
        if (collectedOn != null && treatedOn.isBefore(collectedOn)) {
            impossible("The product was collected after this day.", violations);
        }
        checkAge(treatment, setting, violations);
        checkHours(treatment, setting.product().description().collection(), violations);
    }

    /** The same treatment with age and hours filled in where they follow from elsewhere and were not stated. */
    static TreatmentDescription completed(TreatmentDescription treatment, Setting setting) {
        Recipient recipient = treatment.recipient();
        Delivery delivery = treatment.delivery();
        CellCollection collection = setting.product().description().collection();
        return treatment.with(
                recipient.age() == null && !treatment.absent().containsKey("recipient.age")
                        ? setting.subject()
                                .yearsUntil(treatment.treatedOn())
                                .map(years -> recipient.aged(BigDecimal.valueOf(years)))
                                .orElse(recipient)
                        : recipient,
                delivery.hoursFromCollection() == null
                        ? delivery.after(hours(treatment, collection)
                                .map(BigDecimal.ZERO::max)
                                .orElse(null))
                        : delivery);
    }

    /** Between birthdays the difference of years is off by up to one. */
    private static void checkAge(TreatmentDescription treatment, Setting setting, Violations violations) {
        BigDecimal age = treatment.recipient().age();
        Optional<Integer> years = setting.subject().yearsUntil(treatment.treatedOn());
        if (age != null
                && years.filter(number -> isFar(age, BigDecimal.valueOf(number)))
                        .isPresent()) {
            violations.add(
                    "/recipient/age",
                    TreatmentFailure.AGE_CONTRADICTED,
                    "The age does not agree with the birth year of the subject.");
        }
    }

    private static boolean isFar(BigDecimal age, BigDecimal years) {
        return age.subtract(years).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private static void checkHours(TreatmentDescription treatment, CellCollection collection, Violations violations) {
        BigDecimal stated = treatment.delivery().hoursFromCollection();
        hours(treatment, collection).ifPresent(derived -> {
            if (derived.signum() < 0 && treatment.treatedOn().equals(collection.collectedOn())) {
                violations.add(
                        "/treatedAt", InputFailure.DATE_IMPOSSIBLE, "The product was collected after this time.");
            } else if (derived.signum() >= 0
                    && stated != null
                    && stated.subtract(derived).abs().compareTo(TOLERATED_HOURS) > 0) {
                violations.add(
                        "/delivery/hoursFromCollection",
                        InputFailure.DATE_IMPOSSIBLE,
                        "The times of collection and delivery are " + derived + " h apart.");
            }
        });
    }

    /** Hours (h, two decimals) from collection to delivery; empty where a time of day is unknown. */
    private static Optional<BigDecimal> hours(TreatmentDescription treatment, CellCollection collection) {
        LocalDate collectedOn = collection.collectedOn();
        LocalTime collectedAt = collection.collectedAt();
        LocalTime treatedAt = treatment.treatedAt();
        if (collectedOn == null || collectedAt == null || treatedAt == null) {
            return Optional.empty();
        }
        LocalDateTime delivered = treatment.treatedOn().atTime(treatedAt);
        long minutes =
                Duration.between(collectedOn.atTime(collectedAt), delivered).toMinutes();
        return Optional.of(BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP));
    }

    private static void impossible(String why, Violations violations) {
        violations.add("/treatedOn", InputFailure.DATE_IMPOSSIBLE, why);
    }
}
