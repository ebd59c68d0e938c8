package org.candorregistry.core.link;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a link asks, in this order: generic questions alone, in the registry's own words. A questionnaire that is licensed
 * is never among them.
 */
public enum Question {
    /** Pain now: NRS, 0 none to 10 the worst. */
    PAIN("pain", "nrs-pain", 0, 10),
    /** How the person does altogether: NRS, 0 very well to 10 very badly. */
    GLOBAL("global", "patient-global-nrs", 0, 10),
    /** Change since the treatment: PGIC, 1 very much worse to 7 very much better. */
    CHANGE("change", "pgic-7-best", 1, 7),
    /** Satisfaction with the treatment, 1 very dissatisfied to 5 very satisfied. */
    SATISFACTION("satisfaction", "satisfaction", 1, 5),
    /** Whether the person is back at the activity or work that was meant: 1 yes, 0 no. */
    ACTIVITY("activity", null, 0, 1),
    /** Whether something happened since that worries the person: 1 yes, 0 no. */
    COMPLICATION("complication", null, 0, 1);

    private final String key;
    private final @Nullable String measure;
    private final int lowest;
    private final int highest;

    Question(String key, @Nullable String measure, int lowest, int highest) {
        this.key = key;
        this.measure = measure;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Its name in addresses and answers. */
    public String key() {
        return key;
    }

    /** The measure that an answer is a score of; empty: an answer is no score. */
    public Optional<String> measure() {
        return Optional.ofNullable(measure);
    }

    /** The lowest answer. */
    public int lowest() {
        return lowest;
    }

    /** The highest answer. */
    public int highest() {
        return highest;
    }

    /** The question of this key; empty: there is none. */
    public static Optional<Question> of(String key) {
        return Stream.of(values()).filter(question -> question.key.equals(key)).findFirst();
    }
}
