package org.candorregistry.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a treatment is, as far as evidence depends on it.
 *
 * @param day the day of treatment
 * @param condition code of the condition
 * @param diseaseStatus code of the disease status; null: not known, and then no statement about a status applies
 * @param productClass code of the product class
 * @param cellSource code of the cell source; null for comparators
 * @param productForm code of the licensed product; null: not one
 * @param donor code of the donor relation; null for comparators
 * @param ageYears age at treatment in years (a), 0 to 120; null: not known, and then no statement about an age applies
 * @param goalDomain code of the goal domain; null: the tier of the treatment as a whole
 */
public record EvidenceQuestion(
        LocalDate day,
        String condition,
        @Nullable String diseaseStatus,
        String productClass,
        @Nullable String cellSource,
        @Nullable String productForm,
        @Nullable String donor,
        @Nullable BigDecimal ageYears,
        @Nullable String goalDomain) {}
