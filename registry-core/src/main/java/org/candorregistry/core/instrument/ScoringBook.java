package org.candorregistry.core.instrument;

import static org.candorregistry.core.instrument.ItemAnswers.ANSWERS;
import static org.candorregistry.core.instrument.ItemAnswers.MISSING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.Item;
import org.candorregistry.core.scoring.Reading;
import org.candorregistry.core.scoring.Scale;
import org.candorregistry.core.scoring.Scoring;

/**
 * Takes scores from what was sent: computes them from answers, and refuses values that their answers contradict. Every
 * way in goes through here.
 *
 * @param measures all there are, by id
 * @param scorings all there are
 */
public record ScoringBook(Map<String, Measure> measures, List<Scoring> scorings) {

    public Optional<Scoring> find(String scoring) {
        return scorings.stream().filter(one -> one.id().equals(scoring)).findFirst();
    }

    /**
     * The score of one measure. Of an instrument that no scoring knows, answers are kept beside the value as they are.
     *
     * @return empty where {@code found} says what is wrong
     */
    public Optional<TakenScore> take(SentScore sent, Violations found) {
        Violations own = new Violations();
        Measure measure = measures.get(sent.measure());
        if (measure == null) {
            own.add("/measure", InputFailure.CODE_UNKNOWN, "No measure has this id.");
        } else if (sent.value() != null) {
            own.addUnder("/value", measure.violations(sent.value()));
        }
        sent.items().check(own);
        Optional<Scoring> scoring = scoring(sent, own);
        if (sent.value() == null && sent.scoring() == null && scoring.isEmpty() && measure != null) {
            own.add("/value", InputFailure.VALUE_REQUIRED, "Or answers from which the registry can compute it.");
        }
        Optional<TakenScore> taken = Optional.empty();
        if (own.isEmpty()) {
            taken = scoring.isPresent()
                    ? compute(sent, scoring.get(), Objects.requireNonNull(measure), own)
                    : Optional.ofNullable(sent.value())
                            .map(value -> new TakenScore(sent.measure(), value, sent.items(), null));
        }
        found.addUnder("", own.all());
        return own.isEmpty() ? taken : Optional.empty();
    }

    /**
     * The scores of all measures that a questionnaire gives. A scale of which no item was answered was not asked. One of
     * which too few were answered is refused, unless every unanswered item says why: then it is left out.
     *
     * @return empty where {@code found} says what is wrong; each score has the answers of its own items
     */
    public List<TakenScore> take(AnsweredQuestionnaire questionnaire, Violations found) {
        Violations own = new Violations();
        ItemAnswers items = questionnaire.items();
        items.check(own);
        Optional<Scoring> known = find(questionnaire.scoring());
        if (known.isEmpty()) {
            own.add("/scoring", InputFailure.CODE_UNKNOWN, "No scoring has this id.");
        }
        known.ifPresent(scoring ->
                AnswerRules.judge(items, scoring.items(), "The questionnaire " + scoring.id() + " has", own));
        List<TakenScore> taken = new ArrayList<>();
        if (own.isEmpty()) {
            Scoring scoring = known.orElseThrow();
            for (ScaleResult result : results(scoring, items.answers())) {
                Scale scale = scoring.scale(result.measure()).orElseThrow();
                if (result.value() != null) {
                    taken.add(new TakenScore(result.measure(), result.value(), of(scale, items), scoring.id()));
                } else if (result.reading() instanceof Reading.ItemsMissing gap
                        && !scale.isTotal()
                        && !items.missing().keySet().containsAll(gap.unanswered())) {
                    AnswerRules.refuse(scale, gap, own);
                }
            }
            if (taken.isEmpty() && own.isEmpty()) {
                own.add(ANSWERS, InstrumentFailure.ITEMS_MISSING, "No score comes from these answers.");
            }
        }
        found.addUnder("", own.all());
        return own.isEmpty() ? taken : List.of();
    }

    /** What answers that are permitted give for each measure of a scoring. */
    public List<ScaleResult> results(Scoring scoring, Map<String, BigDecimal> answers) {
        return scoring.read(answers).entrySet().stream()
                .map(entry -> new ScaleResult(
                        entry.getKey(),
                        entry.getValue() instanceof Reading.Value value
                                ? rounded(value, Objects.requireNonNull(measures.get(entry.getKey())))
                                : null,
                        entry.getValue()))
                .toList();
    }

    private Optional<Scoring> scoring(SentScore sent, Violations found) {
        if (sent.scoring() != null) {
            Optional<Scoring> named = find(sent.scoring());
            if (named.isEmpty()) {
                found.add("/scoring", InputFailure.CODE_UNKNOWN, "No scoring has this id.");
            } else if (named.get().scale(sent.measure()).isEmpty()) {
                found.add("/scoring", InputFailure.VALUE_NOT_APPLICABLE, "This scoring does not give this measure.");
            } else if (sent.items().answers().isEmpty()) {
                found.add(ANSWERS, InputFailure.VALUE_REQUIRED, "A scoring computes from answers.");
            }
            return named;
        }
        Optional<Scoring> newest = scorings.stream()
                .filter(scoring -> scoring.scale(sent.measure()).isPresent())
                .max(Comparator.comparingInt(Scoring::version))
                .filter(scoring -> !sent.items().answers().isEmpty());
        if (newest.isEmpty() && !sent.items().missing().isEmpty()) {
            found.add(MISSING, InputFailure.VALUE_NOT_APPLICABLE, "Nothing is missing where nothing is scored.");
        }
        return newest;
    }

    private Optional<TakenScore> compute(SentScore sent, Scoring scoring, Measure measure, Violations found) {
        Scale scale = scoring.scale(sent.measure()).orElseThrow();
        AnswerRules.judge(sent.items(), scale.items(), scoring.id() + " reads " + scale.measure() + " from", found);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = scale.read(sent.items().answers());
        if (!(reading instanceof Reading.Value value)) {
            AnswerRules.refuse(scale, reading, found);
            return Optional.empty();
        }
        TakenScore taken = new TakenScore(sent.measure(), rounded(value, measure), sent.items(), scoring.id());
        if (sent.value() != null) {
            taken.compareWith(sent.value(), "/value", found);
        }
        return Optional.of(taken);
    }

    private static BigDecimal rounded(Reading.Value value, Measure measure) {
        return value.score().rounded(Objects.requireNonNull(measure.scale()).step());
    }

    /** The answers of a scale's own items. */
    private static ItemAnswers of(Scale scale, ItemAnswers all) {
        Set<String> own = scale.items().stream().map(Item::linkId).collect(Collectors.toSet());
        Map<String, BigDecimal> answers = new HashMap<>(all.answers());
        answers.keySet().retainAll(own);
        Map<String, String> missing = new HashMap<>(all.missing());
        missing.keySet().retainAll(own);
        return new ItemAnswers(answers, missing);
    }
}
