package org.candorregistry.core.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.imports.mapping.CellError;
import org.candorregistry.core.imports.mapping.Evaluation;
import org.candorregistry.core.imports.mapping.FollowUpForm;
import org.candorregistry.core.imports.mapping.KeyForm;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.imports.mapping.SubjectForm;
import org.candorregistry.core.imports.mapping.TreatmentForm;
import org.candorregistry.core.imports.mapping.TreatmentPart;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;

/** A row of a file on its way into the registry: what it says, and what became of it. It goes in whole or not at all. */
final class ImportRow {

    private final long number;
    private final String[] cells;
    private final Mapping mapping;
    private final Evaluation evaluation;
    private final List<CellError> errors = new ArrayList<>();
    private final List<Said> treatments = new ArrayList<>();
    private @Nullable SubjectForm subject;
    private @Nullable Evaluation traced;
    private boolean wrote;

    ImportRow(long number, String[] cells, Mapping mapping) {
        this.number = number;
        this.cells = cells;
        this.mapping = mapping;
        this.evaluation = mapping.evaluation(cells, false);
    }

    /** What a row says of one treatment. */
    static final class Said {

        private final TreatmentPart part;
        private final @Nullable KeyForm key;
        private @Nullable ProductDescription product;
        private @Nullable TreatmentForm treatment;
        private @Nullable LocalDate treatedOn;
        private List<FollowUpForm> followUps = List.of();

        private Said(TreatmentPart part, @Nullable KeyForm key) {
            this.part = part;
            this.key = key;
        }

        TreatmentPart part() {
            return part;
        }

        @Nullable
        KeyForm key() {
            return key;
        }

        /** Null unless the row records the treatment. */
        @Nullable
        ProductDescription product() {
            return product;
        }

        @Nullable
        TreatmentForm treatment() {
            return treatment;
        }

        List<FollowUpForm> followUps() {
            return followUps;
        }

        /** Where a part of it lies in what the row says. */
        String pointer(String of) {
            return "/treatments/" + part.place() + "/" + of;
        }
    }

    /** Reads whose row it is, and everything that does not depend on what is recorded. */
    void read() {
        if (!mapping.isMeant(evaluation)) {
            keepErrors();
            return;
        }
        subject = mapping.subject(evaluation);
        for (TreatmentPart part : mapping.treatments()) {
            if (part.isSaid(evaluation)) {
                Said said = new Said(part, part.key(evaluation));
                said.product = part.product(evaluation);
                said.treatment = part.treatment(evaluation);
                said.treatedOn = said.treatment == null ? null : said.treatment.treatedOn();
                treatments.add(said);
            }
        }
        keepErrors();
    }

    /** Reads the follow-ups of a treatment; {@code treatedOn} null: the treatment is not known. */
    void readFollowUps(Said said, @Nullable LocalDate treatedOn) {
        said.treatedOn = treatedOn;
        evaluation.treatedOn(treatedOn);
        said.followUps = said.part.followUps(evaluation);
        keepErrors();
    }

    long number() {
        return number;
    }

    @Nullable
    SubjectForm subject() {
        return subject;
    }

    List<Said> treatments() {
        return treatments;
    }

    List<CellError> errors() {
        return errors;
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    /** Whether it says anything at all. */
    boolean saysSomething() {
        return subject != null
                || treatments.stream().anyMatch(said -> said.treatment != null || !said.followUps.isEmpty());
    }

    boolean hasWritten() {
        return wrote;
    }

    void written() {
        wrote = true;
    }

    /** What was written of it was taken back. */
    void takenBack() {
        wrote = false;
    }

    /**
     * Refuses the row.
     *
     * @param pointer into what the row says; empty: all of it
     */
    void refuse(String pointer, FailureCode code, String detail) {
        Evaluation origin = traced();
        CellError error = new CellError(origin.column(pointer), origin.value(pointer), code, detail);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /**
     * Refuses the row for all of these.
     *
     * @param within the place that the violations point from
     */
    void refuse(String within, List<Violation> violations) {
        violations.forEach(violation -> refuse(within + violation.pointer(), violation.code(), violation.detail()));
    }

    /** The same row read again, to know which column each value comes from; only of rows that are refused. */
    private Evaluation traced() {
        if (traced == null) {
            Evaluation again = mapping.evaluation(cells, true);
            mapping.subject(again);
            for (Said said : treatments) {
                said.part.key(again);
                said.part.product(again);
                said.part.treatment(again);
                again.treatedOn(said.treatedOn);
                said.part.followUps(again);
            }
            traced = again;
        }
        return traced;
    }

    private void keepErrors() {
        evaluation.errors().stream().filter(error -> !errors.contains(error)).forEach(errors::add);
    }
}
