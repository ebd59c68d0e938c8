package org.candorregistry.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.PlanCourse;
import org.candorregistry.core.followup.TimePoint;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final LocalDate TREATED = LocalDate.of(2025, 1, 1);

    /** Meant for day 182 (2025-07-02), open from day 137 (2025-05-18) to day 273 (2025-10-01). */
    private static final FollowUpPlan PLAN =
            new FollowUpPlan("one", "One visit", -90, 0, false, List.of(new TimePoint(182, "6 months", 137, 273)));

    private static final LocalDate DUE = LocalDate.of(2025, 7, 2);
    private static final LocalDate OPENS = LocalDate.of(2025, 5, 18);
    private static final LocalDate CLOSES = LocalDate.of(2025, 10, 1);

    @Test
    void isScheduledUntilItsWindowOpens() {
        assertThat(visit(observed()).state(OPENS.minusDays(1))).isEqualTo(VisitState.SCHEDULED);
        assertThat(visit(observed()).state(OPENS)).isEqualTo(VisitState.DUE);
    }

    @Test
    void isDueUntilTheDayItIsMeantForAndOverdueUntilItsWindowCloses() {
        assertThat(visit(observed()).state(DUE)).isEqualTo(VisitState.DUE);
        assertThat(visit(observed()).state(DUE.plusDays(1))).isEqualTo(VisitState.OVERDUE);
        assertThat(visit(observed()).state(CLOSES)).isEqualTo(VisitState.OVERDUE);
    }

    @Test
    void isMissedOnceItsWindowClosedWithoutTheScore() {
        assertThat(visit(observed()).state(CLOSES.plusDays(1))).isEqualTo(VisitState.MISSED);
    }

    @Test
    void isCompletedByAScoreInItsWindowOnly() {
        assertThat(visit(observed(score("koos-pain", OPENS))))
                .extracting(Visit::completedOn, Visit::missing)
                .containsExactly(OPENS, new TreeSet<String>());
        assertThat(visit(observed(score("koos-pain", CLOSES))).state(CLOSES)).isEqualTo(VisitState.COMPLETED);
        assertThat(visit(observed(score("koos-pain", OPENS.minusDays(1)))).state(CLOSES.plusDays(1)))
                .isEqualTo(VisitState.MISSED);
        assertThat(visit(observed(score("koos-pain", CLOSES.plusDays(1)))).state(CLOSES.plusDays(1)))
                .isEqualTo(VisitState.MISSED);
    }

    @Test
    void asksForEveryMeasureOfTheGoals() {
        Observed half = new Observed(
                TREATED, Set.of("koos-pain", "nrs-pain"), List.of(score("koos-pain", DUE)), List.of(DUE), List.of());
        assertThat(visit(half).state(DUE)).isEqualTo(VisitState.DUE);
        assertThat(visit(half).missing()).containsExactly("nrs-pain");

        Observed whole = new Observed(
                TREATED,
                Set.of("koos-pain", "nrs-pain"),
                List.of(
                        score("nrs-pain", DUE.plusDays(9)),
                        score("koos-pain", DUE),
                        score("nrs-pain", DUE.plusDays(5))),
                List.of(),
                List.of());
        assertThat(visit(whole).completedOn()).isEqualTo(DUE.plusDays(5));
    }

    @Test
    void isNotApplicableOnceFollowUpEndedBeforeItWasCompleted() {
        assertThat(visit(endedOn(TREATED.plusDays(3))).state(CLOSES.plusDays(1)))
                .isEqualTo(VisitState.NOT_APPLICABLE);
        assertThat(visit(endedOn(CLOSES)).state(CLOSES)).isEqualTo(VisitState.NOT_APPLICABLE);
        assertThat(visit(endedOn(CLOSES.plusDays(1))).state(CLOSES.plusDays(1))).isEqualTo(VisitState.MISSED);
    }

    @Test
    void tellsTheFirstThatEndedItAndOfOneDayTheWeightiest() {
        Observed observed = new Observed(
                TREATED,
                Set.of("koos-pain"),
                List.of(),
                List.of(),
                List.of(
                        new Ending(DUE.plusDays(1), EndReason.DEATH),
                        new Ending(DUE, EndReason.CONVERSION),
                        new Ending(DUE, EndReason.WITHDRAWAL)));
        assertThat(visit(observed).ending()).isEqualTo(new Ending(DUE, EndReason.WITHDRAWAL));
    }

    @Test
    void theBaselineIsMissingWithoutAScoreInItsWindowAndNothingEndsIt() {
        Observed observed = new Observed(
                TREATED,
                Set.of("koos-pain", "nrs-pain"),
                List.of(score("koos-pain", TREATED.minusDays(90)), score("nrs-pain", TREATED.minusDays(91))),
                List.of(),
                List.of(new Ending(TREATED, EndReason.DEATH)));
        Visit baseline =
                VisitRules.visits(new PlanCourse(PLAN, List.of()), observed).get(0);
        assertThat(baseline.horizonDays()).isEqualTo(Visit.BASELINE);
        assertThat(baseline.opensOn()).isEqualTo(TREATED.minusDays(90));
        assertThat(baseline.missing()).containsExactly("nrs-pain");
        assertThat(baseline.ending()).isNull();
    }

    @Test
    void staysCompletedWhereFollowUpEndsLater() {
        Observed observed = new Observed(
                TREATED,
                Set.of("koos-pain"),
                List.of(score("koos-pain", DUE)),
                List.of(),
                List.of(new Ending(DUE.plusDays(1), EndReason.DEATH)));
        assertThat(visit(observed).state(CLOSES)).isEqualTo(VisitState.COMPLETED);
    }

    @Test
    void whereOnlyEventsAreFollowedAsksForAContactOnTheDayItIsMeantForOrLater() {
        assertThat(visit(contact(DUE.minusDays(1))).state(CLOSES.plusDays(1))).isEqualTo(VisitState.MISSED);
        assertThat(visit(contact(DUE)).state(DUE)).isEqualTo(VisitState.COMPLETED);
        assertThat(visit(contact(CLOSES.plusYears(1))).completedOn()).isEqualTo(CLOSES.plusYears(1));
    }

    /** The plan has one; where something is scored, the baseline stands before it. */
    private static Visit visit(Observed observed) {
        List<Visit> visits = VisitRules.visits(new PlanCourse(PLAN, List.of()), observed);
        assertThat(visits).hasSize(observed.measures().isEmpty() ? 1 : 2);
        return visits.get(visits.size() - 1);
    }

    private static Observed observed(Observed.ScoreDay... scores) {
        return new Observed(TREATED, Set.of("koos-pain"), List.of(scores), List.of(), List.of());
    }

    private static Observed endedOn(LocalDate day) {
        return new Observed(
                TREATED, Set.of("koos-pain"), List.of(), List.of(), List.of(new Ending(day, EndReason.CONVERSION)));
    }

    private static Observed contact(LocalDate day) {
        return new Observed(TREATED, Set.of(), List.of(), List.of(day), List.of());
    }

    private static Observed.ScoreDay score(String measure, LocalDate day) {
        return new Observed.ScoreDay(measure, day);
    }
}
