package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.candorregistry.core.comparison.ClinicsAnswer.NotShown;
import org.candorregistry.core.cut.ClinicLabel;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;

/**
 * Which clinics the caller is shown.
 *
 * @param shown in the order of how many were evaluated, the most first
 * @param own label of the caller's clinic; null where the caller is of none
 */
record ShownClinics(List<ClinicCounts> shown, @Nullable String own, NotShown notShown) {

    /** Fewer would name one to whoever knows the other. */
    private static final int FEWEST_UNNAMED = 3;

    /**
     * Chooses.
     *
     * @param told whether the share of failure of all clinics is told
     */
    static ShownClinics of(List<ClinicCounts> all, boolean told, UUID cut, ClinicLimits limits, MinimumCell minimum) {
        Caller caller = Session.caller();
        boolean ofClinic = caller.role() != Role.RESEARCHER && caller.role() != Role.STEWARD;
        String own = ofClinic ? ClinicLabel.of(cut, caller.clinic()) : null;
        Predicate<ClinicCounts> few = clinic -> clinic.failure().of() < limits.leastEvaluated();
        Predicate<ClinicCounts> incomplete = clinic -> clinic.completeness() < limits.leastCompleteness();
        Predicate<ClinicCounts> isOwn = clinic -> clinic.label().equals(own);
        List<ClinicCounts> enough = all.stream().filter(few.negate()).toList();
        List<ClinicCounts> complete =
                enough.stream().filter(incomplete.negate()).toList();
        List<ClinicCounts> tellable = told ? tellable(all, complete, isOwn, minimum) : List.of();
        boolean withOthers = caller.role() == Role.STEWARD
                || tellable.stream().filter(isOwn.negate()).count() >= FEWEST_UNNAMED;
        List<ClinicCounts> shown = tellable.stream()
                .filter(clinic -> withOthers || isOwn.test(clinic))
                .toList();
        Optional<ClinicCounts> ofReader = all.stream().filter(isOwn).findFirst();
        return new ShownClinics(
                shown,
                own,
                new NotShown(
                        all.size() - enough.size(),
                        enough.size() - complete.size(),
                        complete.size() - shown.size(),
                        ofReader.filter(few)
                                .map(clinic -> "fewEvaluated")
                                .or(() -> ofReader.filter(incomplete).map(clinic -> "incomplete"))
                                .orElse(null)));
    }

    /**
     * Those whose numbers may be told, so that what is left of all clinics without them, and without the reader's own, tells of
     * nobody or of enough.
     */
    private static List<ClinicCounts> tellable(
            List<ClinicCounts> all, List<ClinicCounts> complete, Predicate<ClinicCounts> known, MinimumCell minimum) {
        List<ClinicCounts> told = new ArrayList<>(complete.stream()
                .filter(clinic -> known.test(clinic)
                        || (!minimum.withholds(failed(clinic)) && !minimum.withholds(succeeded(clinic))))
                .sorted(Comparator.comparingLong(
                                (ClinicCounts clinic) -> clinic.failure().of())
                        .reversed()
                        .thenComparing(ClinicCounts::label))
                .toList());
        while (told.stream().anyMatch(known.negate())) {
            List<ClinicCounts> rest = all.stream()
                    .filter(known.negate())
                    .filter(clinic -> !told.contains(clinic))
                    .toList();
            if (!minimum.isTooFew(rest.stream().mapToLong(ShownClinics::failed).sum())
                    && !minimum.isTooFew(
                            rest.stream().mapToLong(ShownClinics::succeeded).sum())) {
                return told;
            }
            told.remove(told.stream()
                    .filter(known.negate())
                    .reduce((larger, smaller) -> smaller)
                    .orElseThrow());
        }
        return told;
    }

    private static long failed(ClinicCounts clinic) {
        return clinic.failure().count();
    }

    private static long succeeded(ClinicCounts clinic) {
        return clinic.failure().of() - clinic.failure().count();
    }
}
