package org.candorregistry.core.extract;

import java.util.List;

/**
 * What was done to the rows of an extract, and what came of it.
 *
 * @param k {people} who at least share each combination of quasi-identifiers: asked for
 * @param smallestCombination {people} who share the rarest one
 * @param combinations how many there are
 * @param quasiIdentifiers columns by which somebody who knows a person could find them
 * @param generalisations what was told less finely, in words; empty: nothing
 * @param people in it
 * @param peopleLeftOut who would have been too few to share a combination
 * @param goals in it
 * @param outcomes {rows} of {@code outcomes}
 * @param times {rows} of {@code times}
 * @param days in words, by how much each person's days were moved
 */
public record ExtractReport(
        int k,
        long smallestCombination,
        long combinations,
        List<String> quasiIdentifiers,
        List<String> generalisations,
        long people,
        long peopleLeftOut,
        long goals,
        long outcomes,
        long times,
        String days) {}
