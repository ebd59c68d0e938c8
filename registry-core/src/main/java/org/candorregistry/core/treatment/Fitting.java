package org.candorregistry.core.treatment;

import java.util.Map;
import java.util.Set;

/**
 * What fits together (migration V0014). A key that is missing sets no limit, except for grades and statuses, which fit
 * only where they are named.
 *
 * @param sitesOfCondition body sites by condition
 * @param gradesOfCondition severity grades by condition
 * @param statusesOfCondition disease statuses by condition
 * @param sitesOfRoute body sites by route of delivery
 * @param sitesOfInstrument body sites by instrument
 * @param pairedSites body sites of which there is a left and a right one
 */
record Fitting(
        Map<String, Set<String>> sitesOfCondition,
        Map<String, Set<String>> gradesOfCondition,
        Map<String, Set<String>> statusesOfCondition,
        Map<String, Set<String>> sitesOfRoute,
        Map<String, Set<String>> sitesOfInstrument,
        Set<String> pairedSites) {

    /** Whether a site is one of those named for the key, or none are named. */
    static boolean allows(Map<String, Set<String>> sites, String key, String site) {
        Set<String> named = sites.get(key);
        return named == null || named.contains(site);
    }

    static boolean names(Map<String, Set<String>> codes, String key, String code) {
        return codes.getOrDefault(key, Set.of()).contains(code);
    }
}
