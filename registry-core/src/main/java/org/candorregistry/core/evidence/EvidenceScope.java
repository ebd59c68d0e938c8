package org.candorregistry.core.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement applies to. Null in a component: any.
 *
 * @param condition one condition; never together with {@code conditionArea}
 * @param conditionArea every condition of a field
 * @param diseaseStatus only in this state of the disease
 * @param productForm only this licensed product
 * @param donor a donor relation, or {@code allogeneic} for related and unrelated donors alike
 * @param ageFromMonths age at treatment in months (mo), from, included
 * @param ageBelowMonths age at treatment in months (mo), below, not included
 */
public record EvidenceScope(
        @Nullable String condition,
        @Nullable String conditionArea,
        @Nullable String diseaseStatus,
        @Nullable String productClass,
        @Nullable String cellSource,
        @Nullable String productForm,
        @Nullable String donor,
        @Nullable Integer ageFromMonths,
        @Nullable Integer ageBelowMonths,
        @Nullable String goalDomain) {

    private static final String ANY_ALLOGENEIC = "allogeneic";
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    /** A named condition outweighs every other dimension, all of which together stay below this. */
    private static final int CONDITION = 200;

    private static final int AREA = 100;

    /** Whether it speaks of what is asked; {@code area} is the field of the condition asked about. */
    boolean covers(EvidenceQuestion question, String area) {
        return admits(condition, question.condition())
                && admits(conditionArea, area)
                && admits(diseaseStatus, question.diseaseStatus())
                && admits(productClass, question.productClass())
                && admits(cellSource, question.cellSource())
                && admits(productForm, question.productForm())
                && admitsDonor(question.donor())
                && admitsAge(question.ageYears())
                && admits(goalDomain, question.goalDomain());
    }

    /** Whether it speaks of this condition, or its field, and of this product class; null: whatever it speaks of. */
    boolean speaksOf(@Nullable String asked, @Nullable String area, @Nullable String product) {
        return (asked == null || (admits(condition, asked) && admits(conditionArea, area)))
                && (product == null || admits(productClass, product));
    }

    /** Whether it speaks of any of these goals. */
    boolean speaksOf(List<String> goalDomains) {
        return goalDomain == null || goalDomains.contains(goalDomain);
    }

    /** How narrowly it speaks; only the order of two numbers has a meaning. */
    int specificity() {
        int subject = condition != null ? CONDITION : conditionArea != null ? AREA : 0;
        long named = Stream.of(diseaseStatus, productClass, cellSource, productForm, goalDomain)
                .filter(Objects::nonNull)
                .count();
        int donorWeight = donor == null ? 0 : donor.equals(ANY_ALLOGENEIC) ? 1 : 2;
        int ageWeight = ageFromMonths == null && ageBelowMonths == null ? 0 : 1;
        return subject + 2 * (int) named + donorWeight + 2 * ageWeight;
    }

    private boolean admitsDonor(@Nullable String asked) {
        return ANY_ALLOGENEIC.equals(donor) ? asked != null && asked.startsWith(ANY_ALLOGENEIC) : admits(donor, asked);
    }

    private boolean admitsAge(@Nullable BigDecimal years) {
        if (ageFromMonths == null && ageBelowMonths == null) {
            return true;
        }
        if (years == null) {
            return false;
        }
        BigDecimal months = years.multiply(MONTHS_OF_A_YEAR);
        return (ageFromMonths == null || months.compareTo(BigDecimal.valueOf(ageFromMonths)) >= 0)
                && (ageBelowMonths == null || months.compareTo(BigDecimal.valueOf(ageBelowMonths)) < 0);
    }

    private static boolean admits(@Nullable String named, @Nullable String asked) {
        return named == null || named.equals(asked);
    }
}
