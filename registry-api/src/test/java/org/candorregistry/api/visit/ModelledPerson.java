package org.candorregistry.api.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person of {@link YearOfAClinicIT}, and what follows from it by the words of docs/interpretations.md
 * (Visits) alone, computed without anything of the registry's.
 */
final class ModelledPerson {

    /** The plan `orthopaedic`: horizon, first and last day of its window, d after treatment. */
    static final int[][] PLAN = {
        {42, 14, 66},
        {91, 67, 136},
        {182, 137, 273},
        {365, 274, 547},
        {730, 548, 912},
        {1095, 913, 1277},
        {1460, 1278, 1642},
        {1825, 1643, 2007}
    };

    /** Days from the due day on which somebody is asked again: two messages, two calls, a letter. */
    private static final int[] LADDER = {-7, 3, 7, 14, 21};

    private static final int CLOSING_SOON = 14;
    private static final int BASELINE_LISTED = 30;

    private final String pseudonym;
    private final LocalDate treatedOn;
    private final boolean baseline;
    private final Map<String, LocalDate> scored = new HashMap<>();
    private final Map<Integer, Integer> attempts = new HashMap<>();
    private @Nullable LocalDate diedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate lastEventOn;

    ModelledPerson(String pseudonym, LocalDate treatedOn, boolean baseline) {
        this.pseudonym = pseudonym;
        this.treatedOn = treatedOn;
        this.baseline = baseline;
    }

    LocalDate treatedOn() {
        return treatedOn;
    }

    String pseudonym() {
        return pseudonym;
    }

    /** A score, or the day of one known before. */
    void scored(String followUp, LocalDate on) {
        scored.put(followUp, on);
    }

    void attempted(int horizon) {
        attempts.merge(horizon, 1, Integer::sum);
    }

    void died(LocalDate on) {
        diedOn = on;
        ended(on, on);
    }

    /** The day of the word itself still counts. */
    void withdrew(LocalDate on) {
        ended(on, on.plusDays(1));
    }

    void converted(LocalDate on) {
        ended(on, on);
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    private void ended(LocalDate event, LocalDate from) {
        lastEventOn = event;
        endedOn = from;
    }

    /** Each as {@code pseudonym horizon [kinds]}. */
    List<String> worklist(LocalDate today) {
        List<String> items = new ArrayList<>();
        if (!baseline && !today.isAfter(treatedOn.plusDays(BASELINE_LISTED))) {
            items.add(pseudonym + " 0 [MISSING_BASELINE]");
        }
        for (int[] visit : PLAN) {
            if (isOpen(visit, today)) {
                List<String> kinds = new ArrayList<>();
                kinds.add(today.isAfter(treatedOn.plusDays(visit[0])) ? "OVERDUE" : "DUE");
                if (ChronoUnit.DAYS.between(today, treatedOn.plusDays(visit[2])) <= CLOSING_SOON) {
                    kinds.add("CLOSING_SOON");
                }
                int step = attempts.getOrDefault(visit[0], 0);
                if (step < LADDER.length && !today.isBefore(treatedOn.plusDays(visit[0] + LADDER[step]))) {
                    kinds.add("CONTACT_DUE");
                }
                items.add(pseudonym + " " + visit[0] + " "
                        + kinds.stream().sorted().toList());
            }
        }
        return items;
    }

    boolean isOpen(int[] visit, LocalDate today) {
        return asks(visit)
                && !today.isBefore(treatedOn.plusDays(visit[1]))
                && !today.isAfter(treatedOn.plusDays(visit[2]));
    }

    boolean isMissed(int[] visit, LocalDate today) {
        return asks(visit) && today.isAfter(treatedOn.plusDays(visit[2]));
    }

    boolean hasBaseline() {
        return baseline;
    }

    /** Neither complete nor ended. */
    private boolean asks(int[] visit) {
        boolean ended = endedOn != null && !endedOn.isAfter(treatedOn.plusDays(visit[2]));
        return completedOn(visit).isEmpty() && !ended;
    }

    /** The first score in the window. */
    Optional<LocalDate> completedOn(int[] visit) {
        return scored.values().stream()
                .filter(day -> !day.isBefore(treatedOn.plusDays(visit[1])))
                .filter(day -> !day.isAfter(treatedOn.plusDays(visit[2])))
                .min(Comparator.naturalOrder());
    }

    /** Days, up to a horizon, that could have been observed: a death ends them, a withdrawal hides what it hides. */
    long potential(int horizon, LocalDate today) {
        LocalDate until = diedOn != null && diedOn.isBefore(today) ? diedOn : today;
        return Math.min(horizon, ChronoUnit.DAYS.between(treatedOn, until));
    }

    /** Of these the days up to the last on which the person is known to have been seen. */
    long observed(int horizon, LocalDate today) {
        LocalDate known = treatedOn;
        for (LocalDate day : scored.values()) {
            known = day.isAfter(known) ? day : known;
        }
        known = lastEventOn != null && lastEventOn.isAfter(known) ? lastEventOn : known;
        return Math.min(potential(horizon, today), ChronoUnit.DAYS.between(treatedOn, known));
    }
}
