package org.candorregistry.core.followup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.AcuteGvhdGrade;
import org.candorregistry.core.scoring.AcuteGvhdGrade.Stages;
import org.candorregistry.core.scoring.ChronicGvhdSeverity;
import org.candorregistry.core.scoring.ChronicGvhdSeverity.Organ;
import org.candorregistry.core.scoring.Grade;

/** What the organs of graft-versus-host disease say about its grade. */
final class OrganRules {

    private static final String ORGANS = "/organs";
    private static final String SKIN = "skin";
    private static final String LIVER = "liver";
    private static final String UPPER_GUT = "upper-gut";
    private static final String LOWER_GUT = "lower-gut";

    /** The highest stage of each organ. */
    private static final Map<String, Integer> ACUTE = Map.of(
            SKIN,
            AcuteGvhdGrade.HIGHEST_STAGE,
            LIVER,
            AcuteGvhdGrade.HIGHEST_STAGE,
            UPPER_GUT,
            AcuteGvhdGrade.HIGHEST_STAGE_OF_UPPER_GUT,
            LOWER_GUT,
            AcuteGvhdGrade.HIGHEST_STAGE);

    private static final Map<String, Integer> CHRONIC = Organ.highestScores();

    private OrganRules() {}

    /**
     * Looks at the organs of each event.
     *
     * @return the same events, with the grades that follow from their organs
     */
    static List<NewEvent> graded(List<NewEvent> events, Violations found) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> graded("/events/" + i, events.get(i), found))
                .toList();
    }

    private static NewEvent graded(String pointer, NewEvent event, Violations found) {
        if (event.organs().isEmpty()) {
            return event;
        }
        return switch (event.kind()) {
            case EventCode.ACUTE_GVHD ->
                isPossible(pointer + ORGANS, event.organs(), ACUTE, found)
                        ? agreed(pointer, event, acute(event.organs()), found)
                        : event;
            case EventCode.CHRONIC_GVHD ->
                isPossible(pointer + ORGANS, event.organs(), CHRONIC, found)
                        ? agreed(pointer, event, chronic(event.organs()), found)
                        : event;
            default -> {
                found.add(
                        pointer + ORGANS,
                        InputFailure.VALUE_NOT_APPLICABLE,
                        "Only graft-versus-host disease is staged by organ.");
                yield event;
            }
        };
    }

    /**
     * NIH severity.
     *
     * @param organs 0 to 3 by organ
     */
    static Optional<Grade> chronic(String pointer, Map<String, Integer> organs, Violations found) {
        return isPossible(pointer, organs, CHRONIC, found) ? Optional.of(chronic(organs)) : Optional.empty();
    }

    private static boolean isPossible(
            String pointer, Map<String, Integer> organs, Map<String, Integer> highest, Violations found) {
        Violations own = new Violations();
        organs.forEach((organ, stage) -> {
            Integer most = highest.get(organ);
            if (most == null) {
                own.add(
                        "",
                        InputFailure.CODE_UNKNOWN,
                        "One of: " + String.join(", ", new TreeSet<>(highest.keySet())) + ".");
            } else if (stage < 0 || stage > most) {
                own.add("/" + organ, InputFailure.VALUE_OUT_OF_RANGE, "From 0 to " + most + ".");
            }
        });
        found.addUnder(pointer, own.all());
        return own.isEmpty();
    }

    /** Organs that were not assessed may leave the grade open; then a stated one must be possible, and none is made up. */
    private static NewEvent agreed(String pointer, NewEvent event, Grade grade, Violations found) {
        Integer stated = event.grade();
        if (grade.atMost() == 0) {
            found.add(
                    pointer + ORGANS,
                    InputFailure.VALUE_NOT_APPLICABLE,
                    "Every organ is at 0: there is no such disease.");
        } else if (stated != null && (stated < grade.atLeast() || stated > grade.atMost())) {
            found.add(
                    pointer + "/grade",
                    FollowUpFailure.GRADE_DISAGREES_WITH_ORGANS,
                    "The organs give grade %s, and %d was stated."
                            .formatted(
                                    grade.known().isPresent()
                                            ? grade.atLeast()
                                            : grade.atLeast() + " to " + grade.atMost(),
                                    stated));
        } else if (stated == null && grade.known().isPresent()) {
            return event.withGrade(grade.known().getAsInt());
        }
        return event;
    }

    private static Grade acute(Map<String, Integer> organs) {
        return AcuteGvhdGrade.of(
                new Stages(organs.get(SKIN), organs.get(LIVER), organs.get(UPPER_GUT), organs.get(LOWER_GUT)));
    }

    private static Grade chronic(Map<String, Integer> organs) {
        Map<Organ, Integer> scores = new EnumMap<>(Organ.class);
        organs.forEach((code, score) -> scores.put(Organ.of(code), score));
        return ChronicGvhdSeverity.of(scores);
    }
}
