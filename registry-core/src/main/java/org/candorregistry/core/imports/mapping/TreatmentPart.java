package org.candorregistry.core.imports.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one treatment.
 *
 * @param place in the mapping, from 0
 * @param of names one that is recorded; null: the row records it
 * @param product null exactly where {@code of} is not
 * @param treatment null exactly where {@code of} is not
 * @param followUps null: none
 */
public record TreatmentPart(
        int place,
        @Nullable Condition when,
        @Nullable RecordTemplate of,
        @Nullable RecordTemplate product,
        @Nullable RecordTemplate treatment,
        @Nullable ListTemplate followUps) {

    static final String PLACE = "treatments";

    /** Whether the row says something of it. */
    public boolean isSaid(Evaluation row) {
        return when == null || when.holds(row);
    }

    /** Whether the row records the treatment itself. */
    public boolean records() {
        return treatment != null;
    }

    /** Names the treatment; null where the row does not, or says what no treatment can be named by. */
    public @Nullable KeyForm key(Evaluation row) {
        if (treatment != null) {
            Optional<Expression> number = treatment.part("externalId");
            Object externalId = number.isEmpty() ? null : number.get().of(row);
            return externalId == null ? null : new KeyForm(externalId.toString(), null, null);
        }
        return (KeyForm) made(of, row, "of");
    }

    public @Nullable ProductDescription product(Evaluation row) {
        return (ProductDescription) made(product, row, "product");
    }

    /** Makes it; its day is day 0 of whatever else it says. */
    public @Nullable TreatmentForm treatment(Evaluation row) {
        Object day = treatment == null
                ? null
                : treatment.part("treatedOn").map(part -> part.of(row)).orElse(null);
        row.treatedOn((LocalDate) day);
        return (TreatmentForm) made(treatment, row, "treatment");
    }

    /**
     * The follow-ups. One whose day the row does not say, and of which it says neither score nor event, is none: whoever
     * did not answer was not seen.
     */
    public List<FollowUpForm> followUps(Evaluation row) {
        if (followUps == null) {
            return List.of();
        }
        Object made = made(followUps, row, "followUps");
        return made instanceof List<?> list
                ? list.stream().map(FollowUpForm.class::cast).toList()
                : List.of();
    }

    private @Nullable Object made(@Nullable Expression template, Evaluation row, String name) {
        if (template == null) {
            return null;
        }
        row.enter(PLACE);
        row.enter(String.valueOf(place));
        row.enter(name);
        Object made = template.of(row);
        row.leave();
        row.leave();
        row.leave();
        return made;
    }
}
