package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.jspecify.annotations.Nullable;

/**
 * The whole demo: five clinics, 22 providers, 1,500 treatments. Every day in it counts back from {@code today}, so the same
 * demo with the same scores, events, gaps and open windows is made whenever a registry first starts; only the calendar days
 * differ, and with them what depends on the calendar: the year of treatment, and the evidence tier of that day.
 */
public final class Invention {

    /**
     * Chosen among some thousands: chance alone would often make one of three equal products look better, and leave too few
     * people somewhere for anything to be shown to a researcher.
     */
    private static final long SEED = 4017;

    private static final double IDENTIFIED = 0.05;
    /** d; the third year's window is still open then, and nobody was asked yet. */
    private static final int OLDEST_JOINT = 1250;

    private final LocalDate today;
    private final Chance chance;

    private Invention(LocalDate today, long seed) {
        this.today = today;
        this.chance = new Chance(seed);
    }

    /**
     * Invents it.
     *
     * @param today the day of the first start; nothing in the demo lies after it
     */
    public static List<InventedClinic> clinics(LocalDate today) {
        return clinics(today, SEED);
    }

    static List<InventedClinic> clinics(LocalDate today, long seed) {
        Invention invention = new Invention(today, seed);
        return List.of(
                invention.clinic(AlderClinic.plan()),
                invention.clinic(BirchClinic.plan()),
                invention.clinic(CedarClinic.plan()),
                invention.clinic(DogwoodCentre.plan()),
                invention.clinic(ElmCentre.plan()));
    }

    private InventedClinic clinic(ClinicPlan plan) {
        List<Slot> slots = new ArrayList<>();
        for (int program = 0; program < plan.programs().size(); program++) {
            for (int number = 0; number < plan.programs().get(program).cases(); number++) {
                slots.add(new Slot(program, daysAgo(plan.programs().get(program).kind())));
            }
        }
        slots.sort(Comparator.comparing(Slot::daysAgo).reversed().thenComparing(Slot::program));
        List<InventedCase> cases = new ArrayList<>();
        for (Slot slot : slots) {
            cases.add(invent(plan, slot, "%s-%04d".formatted(plan.code(), cases.size() + 1)));
        }
        return new InventedClinic(
                plan.clinic(),
                plan.programs().stream().map(ProgramPlan::program).toList(),
                plan.staff().stream().map(member -> member.invented(today)).toList(),
                List.copyOf(cases));
    }

    /** Most were treated more than a year ago, so that there is something to compare; some last week. */
    private int daysAgo(Kind kind) {
        if (kind.isTransplant()) {
            return chance.happens(0.87) ? chance.between(400, 2150) : chance.between(12, 400);
        }
        if (chance.happens(0.15)) {
            return chance.between(7, 380);
        }
        return chance.happens(0.3) ? chance.between(400, 760) : chance.between(760, OLDEST_JOINT);
    }

    private InventedCase invent(ClinicPlan plan, Slot slot, String number) {
        ProgramPlan program = plan.programs().get(slot.program);
        int years = chance.between(program.youngest(), program.oldest());
        Person person = new Person(
                number,
                today.minusDays(slot.daysAgo),
                slot.daysAgo,
                BigDecimal.valueOf(years * 10L + chance.between(0, 9), 1),
                chance.oneOf("female", "female", "female", "female", "male", "male", "male"),
                plan.habits());
        Story story = program.kind().isTransplant()
                ? TransplantCases.story(person, program.kind(), chance)
                : JointCases.story(person, program.kind(), chance);
        return new InventedCase(
                slot.program,
                provider(plan.staff(), program.kind(), slot.daysAgo),
                person.enrolment(chance.happens(IDENTIFIED), chance),
                story.product(),
                story.treatment(),
                story.followUps(),
                withdrawnByForm(story.followUps()));
    }

    private int provider(List<StaffMember> staff, Kind kind, int daysAgo) {
        return chance.oneOf(IntStream.range(0, staff.size())
                .filter(place -> staff.get(place).treated(kind, daysAgo))
                .boxed()
                .toList());
    }

    /** Half of those who say that they leave also sign it. */
    private @Nullable LocalDate withdrawnByForm(List<FollowUpReport> followUps) {
        return followUps.stream()
                .flatMap(followUp -> followUp.events().stream())
                .filter(event -> event.kind().equals(EventCode.WITHDRAWAL))
                .map(NewEvent::occurredOn)
                .filter(day -> day.isBefore(today) && chance.happens(0.5))
                .map(day -> day.plusDays(1))
                .findFirst()
                .orElse(null);
    }

    private record Slot(int program, int daysAgo) {}
}
