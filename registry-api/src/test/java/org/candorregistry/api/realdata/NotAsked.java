package org.candorregistry.api.realdata;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Why some reference values are not asked of the running registry.
 *
 * @param dataset how the name of the data set begins
 * @param metrics pattern of the metrics
 * @param groups pattern of the groups
 * @param reason in words
 */
record NotAsked(String dataset, String metrics, String groups, String reason) {

    static final List<NotAsked> ALL = List.of(
            new NotAsked("KMsurv", "Cox HR .*", ".*", "the registry fits no hazard model"),
            new NotAsked(
                    "KMsurv",
                    "cumulative incidence: death/relapse without platelet recovery",
                    ".*",
                    "there relapse ends the wait for platelets; in the registry, as in the CIBMTR's manual, only death"),
            new NotAsked(
                    "KMsurv",
                    "cumulative incidence: (death/relapse without )?acute GVHD",
                    ".*",
                    "no measure is the time to acute GVHD; its events are counted"),
            new NotAsked("uci", "columns", ".*", "of the file, not of the patients"),
            new NotAsked(
                    "uci",
                    "extensive cGvHD missing",
                    ".*",
                    "missing is no event, as no is none; nothing is built on chronic GVHD without its day"),
            new NotAsked(
                    "uci",
                    "median days PLT recovery among recovered",
                    ".*",
                    "two recoveries after a death are not recorded; TransplantedChildrenIT compares with R without them"),
            new NotAsked(
                    "uci",
                    "log-rank .*: OS by relapse .*",
                    ".*",
                    "what comes after the treatment is no factor: whoever relapsed has lived so long"),
            new NotAsked("medicaldata", ".*", ".*", "not loaded but for its doses, see DosesInAnotherUnitIT"),
            new NotAsked(
                    "NHS",
                    ".*",
                    ".*",
                    "of 45,635 knees, which WholeKneeFileIT imports and counts; of every 28th, loaded here, ReplacedKneesIT and"
                            + " KneeScoresIT compare with R"));

    static Optional<NotAsked> of(CSVRecord reference) {
        return ALL.stream().filter(one -> one.covers(reference)).findFirst();
    }

    boolean covers(CSVRecord reference) {
        return reference.get("dataset").startsWith(dataset)
                && reference.get("metric").matches(metrics)
                && reference.get("group").matches(groups);
    }
}
