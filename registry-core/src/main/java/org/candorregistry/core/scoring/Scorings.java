package org.candorregistry.core.scoring;

import java.util.List;
import java.util.stream.Stream;

/** All scorings there are. Older versions stay, for the scores that were computed by them. */
public final class Scorings {

    private Scorings() {}

    /**
     * All of them, by instrument.
     *
     * @param tables what some of them read their scores from
     */
    public static List<Scoring> all(ScoringTables tables) {
        return Stream.of(
                        KneeScorings.all(tables).stream(),
                        HipScorings.all(tables).stream(),
                        LimbAndBackScorings.all().stream(),
                        GeneralHealthScorings.all(tables).stream(),
                        TransplantScorings.all().stream())
                .flatMap(scorings -> scorings)
                .toList();
    }
}
