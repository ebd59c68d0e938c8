package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.candorregistry.core.outcome.TimeToEvent.Status;
import org.junit.jupiter.api.Test;

class TimeToEventTest {

    private static final List<EndingEvent> SURVIVAL = List.of(new EndingEvent("death", Ending.EVENT, null));
    private static final List<EndingEvent> RELAPSE =
            List.of(new EndingEvent("relapse", Ending.EVENT, null), new EndingEvent("death", Ending.COMPETING, null));
    private static final List<EndingEvent> NON_RELAPSE_MORTALITY =
            List.of(new EndingEvent("death", Ending.EVENT, null), new EndingEvent("relapse", Ending.COMPETING, null));
    private static final List<EndingEvent> GVHD_FREE = List.of(
            new EndingEvent("acute-gvhd", Ending.EVENT, 3),
            new EndingEvent("chronic-gvhd-systemic-therapy", Ending.EVENT, null),
            new EndingEvent("relapse", Ending.EVENT, null),
            new EndingEvent("death", Ending.EVENT, null));

    @Test
    void endsWithTheFirstEvent() {
        Course course = course(List.of(event(300, "death"), event(120, "relapse")), List.of(250));
        assertThat(TimeToEvent.of(SURVIVAL, course)).isEqualTo(new TimeToEvent(300, Status.EVENT, "death"));
        assertThat(TimeToEvent.of(RELAPSE, course)).isEqualTo(new TimeToEvent(120, Status.EVENT, "relapse"));
        assertThat(TimeToEvent.of(NON_RELAPSE_MORTALITY, course))
                .isEqualTo(new TimeToEvent(120, Status.COMPETING, "relapse"));
    }

    @Test
    void isCensoredAtTheLastContactScoreOrOtherEvent() {
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(), List.of(30, 90, 60))))
                .isEqualTo(new TimeToEvent(90, Status.CENSORED, null));
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(event(200, "relapse")), List.of(90)))
                        .days())
                .isEqualTo(200);
        Course scored = new Course(
                Map.of(
                        "fact-bmt-total",
                        List.of(new ScoreOnDay(181, BigDecimal.TEN), new ScoreOnDay(-3, BigDecimal.ONE))),
                List.of(),
                List.of(90),
                Integer.MAX_VALUE);
        assertThat(TimeToEvent.of(SURVIVAL, scored).days()).isEqualTo(181);
    }

    @Test
    void isCensoredOnDayZeroWhereNothingIsKnown() {
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(), List.of())))
                .isEqualTo(new TimeToEvent(0, Status.CENSORED, null));
    }

    @Test
    void anEventOnTheDayOfTheLastContactComesFirst() {
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(event(90, "death")), List.of(90)))
                        .status())
                .isEqualTo(Status.EVENT);
    }

    @Test
    void anEventOnDayZeroIsOnDayZero() {
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(event(0, "death")), List.of())))
                .isEqualTo(new TimeToEvent(0, Status.EVENT, "death"));
    }

    @Test
    void relapseAndDeathOnOneDayAreARelapse() {
        Course course = course(List.of(event(77, "death"), event(77, "relapse")), List.of());
        assertThat(TimeToEvent.of(RELAPSE, course).status()).isEqualTo(Status.EVENT);
        assertThat(TimeToEvent.of(NON_RELAPSE_MORTALITY, course).status()).isEqualTo(Status.COMPETING);
        assertThat(TimeToEvent.of(GVHD_FREE, course).event()).isEqualTo("relapse");
    }

    /** Holtan 2015: acute GVHD counts from grade III. */
    @Test
    void onlyEventsOfTheMinimumGradeCount() {
        Course mild = course(List.of(new EventOnDay(20, "acute-gvhd", 2, false)), List.of(365));
        assertThat(TimeToEvent.of(GVHD_FREE, mild)).isEqualTo(new TimeToEvent(365, Status.CENSORED, null));
        Course ungraded = course(List.of(new EventOnDay(20, "acute-gvhd", null, false)), List.of(365));
        assertThat(TimeToEvent.of(GVHD_FREE, ungraded).status()).isEqualTo(Status.CENSORED);
        Course severe = course(
                List.of(new EventOnDay(20, "acute-gvhd", 2, false), new EventOnDay(31, "acute-gvhd", 3, false)),
                List.of(365));
        assertThat(TimeToEvent.of(GVHD_FREE, severe)).isEqualTo(new TimeToEvent(31, Status.EVENT, "acute-gvhd"));
    }

    /** Relapsed some time before the death: how long without disease, nobody knows; how long alive, everybody. */
    @Test
    void anEndingWithoutADayHasNoTime() {
        Course course =
                course(List.of(new EventOnDay(90, "relapse", null, false, false), event(90, "death")), List.of());
        assertThat(TimeToEvent.undated(RELAPSE, course)).isPresent();
        assertThat(TimeToEvent.undated(GVHD_FREE, course)).isPresent();
        assertThat(TimeToEvent.undated(SURVIVAL, course)).isEmpty();
        assertThat(TimeToEvent.of(SURVIVAL, course)).isEqualTo(new TimeToEvent(90, Status.EVENT, "death"));
    }

    @Test
    void aDeathThatIsNoEventOfTheMeasureEndsContact() {
        List<EndingEvent> conversionOnly = List.of(new EndingEvent("conversion-to-surgery", Ending.EVENT, null));
        assertThat(TimeToEvent.of(conversionOnly, course(List.of(event(100, "death")), List.of(120))))
                .isEqualTo(new TimeToEvent(100, Status.CENSORED, null));
    }

    @Test
    void theDayOnWhichSomeoneWasFoundLostIsNoContact() {
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(event(400, "lost-to-follow-up")), List.of(90))))
                .isEqualTo(new TimeToEvent(90, Status.CENSORED, null));
        assertThat(TimeToEvent.of(SURVIVAL, course(List.of(event(400, "last-contact")), List.of(90)))
                        .days())
                .isEqualTo(400);
    }

    @Test
    void nothingCountsAfterConsentEnded() {
        Course course = new Course(Map.of(), List.of(event(300, "death")), List.of(90, 250), 200);
        assertThat(TimeToEvent.of(SURVIVAL, course)).isEqualTo(new TimeToEvent(90, Status.CENSORED, null));
    }

    private static Course course(List<EventOnDay> events, List<Integer> contacts) {
        return new Course(Map.of(), events, contacts, Integer.MAX_VALUE);
    }

    private static EventOnDay event(int day, String kind) {
        return new EventOnDay(day, kind, null, false);
    }
}
