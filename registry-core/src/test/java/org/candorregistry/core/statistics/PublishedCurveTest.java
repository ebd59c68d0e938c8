package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublishedCurveTest {

    /** 100 people: 4 events until day 30, 16 until day 60, 16 still until day 90, 90 until day 120. */
    private static final EventCounts HUNDRED = EventCounts.of(List.of(
            new EventCounts.Day(20, 4, 0),
            new EventCounts.Day(50, 12, 0),
            new EventCounts.Day(80, 0, 1),
            new EventCounts.Day(110, 74, 0),
            new EventCounts.Day(130, 0, 9)));

    @Test
    void aPointIsShownWhereEnoughPeopleHadTheEventSinceTheLastOne() {
        assertThat(KaplanMeier.of(HUNDRED).publish(days(10, 30, 60, 90, 120, 140), MinimumCell.DEFAULT))
                .extracting(point -> point.point().getClass().getSimpleName())
                .containsExactly("Shown", "Withheld", "Shown", "Shown", "Withheld", "Absent");
    }

    @Test
    void whoMayReadEachRecordSeesEveryPoint() {
        assertThat(KaplanMeier.of(HUNDRED).publish(days(30, 120), MinimumCell.NONE))
                .extracting(point -> point.point().isWithheld())
                .containsExactly(false, false);
    }

    @Test
    void aRareCompetingEventWithholdsThePointOfEveryCause() {
        CompetingEventCounts counts = CompetingEventCounts.of(List.of(
                new CompetingEventCounts.Day(20, Map.of("relapse", 15L, "death", 2L), 0),
                new CompetingEventCounts.Day(90, Map.of("death", 9L), 40)));
        assertThat(CumulativeIncidence.of(counts, "relapse").publish(days(30, 90), MinimumCell.DEFAULT))
                .extracting(point -> point.point().isWithheld())
                .containsExactly(true, false);
    }

    @Test
    void aMedianIsWithheldWhereFewHadTheEventOrFewAreLeft() {
        EventCounts small = EventCounts.of(List.of(new EventCounts.Day(5, 8, 0), new EventCounts.Day(9, 4, 2)));
        PublishedMedian median =
                KaplanMeier.of(small).publishMedian(BandType.LOG_LOG, Level.DEFAULT, MinimumCell.DEFAULT);
        assertThat(median.days().isWithheld()).isTrue();
        PublishedMedian large =
                KaplanMeier.of(HUNDRED).publishMedian(BandType.LOG_LOG, Level.DEFAULT, MinimumCell.DEFAULT);
        assertThat(large.days()).isEqualTo(Disclosure.shown(110.0));
    }

    private static SortedSet<Integer> days(Integer... days) {
        return new TreeSet<>(List.of(days));
    }
}
