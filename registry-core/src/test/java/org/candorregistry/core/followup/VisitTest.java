package org.candorregistry.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final LocalDate TREATED = LocalDate.of(2025, 1, 1);

    /** Meant for day 182 (2025-07-02), open from day 137 (2025-05-18) to day 273 (2025-10-01). */
    private static final FollowUpPlan PLAN =
            new FollowUpPlan("one", "One visit", -90, 0, List.of(new TimePoint(182, "6 months", 137, 273)));

    private static final LocalDate DUE = LocalDate.of(2025, 7, 2);
    private static final LocalDate OPENS = LocalDate.of(2025, 5, 18);
    private static final LocalDate CLOSES = LocalDate.of(2025, 10, 1);

    @Test
    void isScheduledUntilItsWindowOpens() {
        assertThat(visit(observed(), OPENS.minusDays(1)).state()).isEqualTo(VisitState.SCHEDULED);
        assertThat(visit(observed(), OPENS).state()).isEqualTo(VisitState.DUE);
    }

    @Test
    void isDueUntilTheDayItIsMeantForAndOverdueUntilItsWindowCloses() {
        assertThat(visit(observed(), DUE).state()).isEqualTo(VisitState.DUE);
        assertThat(visit(observed(), DUE.plusDays(1)).state()).isEqualTo(VisitState.OVERDUE);
        assertThat(visit(observed(), CLOSES).state()).isEqualTo(VisitState.OVERDUE);
    }

    @Test
    void isMissedOnceItsWindowClosedWithoutTheScore() {
        assertThat(visit(observed(), CLOSES.plusDays(1)).state()).isEqualTo(VisitState.MISSED);
    }

    @Test
    void isCompletedByAScoreInItsWindowOnly() {
        assertThat(visit(observed(score("koos-pain", OPENS)), CLOSES.plusDays(1)))
                .extracting(Visit::state, Visit::completedOn)
                .containsExactly(VisitState.COMPLETED, OPENS);
        assertThat(visit(observed(score("koos-pain", CLOSES)), CLOSES).state()).isEqualTo(VisitState.COMPLETED);
        assertThat(visit(observed(score("koos-pain", OPENS.minusDays(1))), CLOSES.plusDays(1))
                        .state())
                .isEqualTo(VisitState.MISSED);
        assertThat(visit(observed(score("koos-pain", CLOSES.plusDays(1))), CLOSES.plusDays(1))
                        .state())
                .isEqualTo(VisitState.MISSED);
    }

    @Test
    void asksForEveryMeasureOfTheGoals() {
        Observed half = new Observed(
                TREATED, Set.of("koos-pain", "nrs-pain"), List.of(score("koos-pain", DUE)), List.of(DUE), null);
        assertThat(visit(half, DUE).state()).isEqualTo(VisitState.DUE);
        assertThat(visit(half, DUE).missing()).containsExactly("nrs-pain");

        Observed whole = new Observed(
                TREATED,
                Set.of("koos-pain", "nrs-pain"),
                List.of(
                        score("nrs-pain", DUE.plusDays(9)),
                        score("koos-pain", DUE),
                        score("nrs-pain", DUE.plusDays(5))),
                List.of(),
                null);
        assertThat(visit(whole, CLOSES).completedOn()).isEqualTo(DUE.plusDays(5));
    }

    @Test
    void isNotApplicableOnceFollowUpEndedBeforeItWasCompleted() {
        assertThat(visit(endedOn(TREATED.plusDays(3)), CLOSES.plusDays(1)).state())
                .isEqualTo(VisitState.NOT_APPLICABLE);
        assertThat(visit(endedOn(CLOSES), CLOSES).state()).isEqualTo(VisitState.NOT_APPLICABLE);
        assertThat(visit(endedOn(CLOSES.plusDays(1)), CLOSES.plusDays(1)).state())
                .isEqualTo(VisitState.MISSED);
    }

    @Test
    void staysCompletedWhereFollowUpEndsLater() {
        Observed observed = new Observed(
                TREATED, Set.of("koos-pain"), List.of(score("koos-pain", DUE)), List.of(), DUE.plusDays(1));
        assertThat(visit(observed, CLOSES).state()).isEqualTo(VisitState.COMPLETED);
    }

    @Test
    void whereOnlyEventsAreFollowedAsksForAContactOnTheDayItIsMeantForOrLater() {
        assertThat(visit(contact(DUE.minusDays(1)), CLOSES.plusDays(1)).state()).isEqualTo(VisitState.MISSED);
        assertThat(visit(contact(DUE), DUE).state()).isEqualTo(VisitState.COMPLETED);
        assertThat(visit(contact(CLOSES.plusYears(1)), CLOSES.plusYears(2)).completedOn())
                .isEqualTo(CLOSES.plusYears(1));
    }

    private static Visit visit(Observed observed, LocalDate today) {
        return Visit.of(PLAN, observed, today).get(0);
    }

    private static Observed observed(Observed.ScoreDay... scores) {
        return new Observed(TREATED, Set.of("koos-pain"), List.of(scores), List.of(), null);
    }

    private static Observed endedOn(@Nullable LocalDate day) {
        return new Observed(TREATED, Set.of("koos-pain"), List.of(), List.of(), day);
    }

    private static Observed contact(LocalDate day) {
        return new Observed(TREATED, Set.of(), List.of(), List.of(day), null);
    }

    private static Observed.ScoreDay score(String measure, LocalDate day) {
        return new Observed.ScoreDay(measure, day);
    }
}
