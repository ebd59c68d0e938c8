package org.candorregistry.core.instrument;

import static org.candorregistry.core.instrument.InstrumentFailure.INSTRUMENT_UNKNOWN;
import static org.candorregistry.core.instrument.InstrumentFailure.MEASURE_UNKNOWN;
import static org.candorregistry.core.instrument.InstrumentFailure.SCORING_UNKNOWN;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.Scoring;
import org.candorregistry.core.scoring.Scorings;
import org.candorregistry.core.session.OncePerTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The catalogue of instruments, measures and thresholds. */
@Service
@Transactional(readOnly = true)
public class InstrumentService {

    private final InstrumentRepository instruments;
    private final MeasureRepository measures;
    private final ThresholdRepository thresholds;
    private final CodeLists codes;
    private final Supplier<List<Scoring>> scorings;
    private final OncePerTransaction<List<Measure>> allMeasures;

    InstrumentService(
            InstrumentRepository instruments,
            MeasureRepository measures,
            ThresholdRepository thresholds,
            ScoringTableRepository scoringTables,
            CodeLists codes) {
        this.instruments = instruments;
        this.measures = measures;
        this.thresholds = thresholds;
        this.codes = codes;
        // Only migrations write the tables, and they run before the service does.
        this.scorings = SingletonSupplier.of(() -> Scorings.all(scoringTables.all()));
        this.allMeasures = new OncePerTransaction<>(() -> measures.list(null));
    }

    public List<Instrument> instruments() {
        return instruments.list(null);
    }

    /**
     * The instrument with this id.
     *
     * @throws RegistryException {@code instrument-unknown}
     */
    public Instrument instrument(String id) {
        return instruments.list(id).stream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(INSTRUMENT_UNKNOWN, "No such instrument."));
    }

    /** All of them, read once in a transaction: what is judged by them is classed by them too. */
    public List<Measure> measures() {
        return allMeasures.get();
    }

    public Optional<Measure> findMeasure(String id) {
        return measures.list(id).stream().findFirst();
    }

    /**
     * The measure with this id.
     *
     * @throws RegistryException {@code measure-unknown}
     */
    public Measure measure(String id) {
        return findMeasure(id).orElseThrow(() -> new RegistryException(MEASURE_UNKNOWN, "No such measure."));
    }

    /** Every way to score an instrument, older versions too. */
    public List<Scoring> scorings() {
        return scorings.get();
    }

    /**
     * The scoring with this id.
     *
     * @throws RegistryException {@code scoring-unknown}
     */
    public Scoring scoring(String id) {
        return scorings().stream()
                .filter(scoring -> scoring.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(SCORING_UNKNOWN, "No such scoring."));
    }

    /** What takes scores from values and answers. */
    public ScoringBook scoringBook() {
        return new ScoringBook(
                measures().stream().collect(Collectors.toMap(Measure::id, Function.identity())), scorings());
    }

    /**
     * What answers give, without recording anything.
     *
     * @param scoring id
     * @return by measure, in the order of the scoring
     * @throws RegistryException {@code scoring-unknown}; {@code item-unknown}, {@code answer-not-permitted} with
     *     pointers into the answers
     */
    public List<ScaleResult> score(String scoring, ItemAnswers said) {
        Scoring known = scoring(scoring);
        Violations found = new Violations();
        said.check(found);
        AnswerRules.judge(said, known.items(), "The questionnaire " + known.id() + " has", found);
        found.throwIfAny();
        return scoringBook().results(known, said.answers());
    }

    /** The measure that a score arriving under this LOINC code belongs to; several forms of one measure have their own codes. */
    public Optional<Measure> measureByLoinc(String loincCode) {
        return measures.idByLoinc(loincCode).flatMap(this::findMeasure);
    }

    /** All thresholds of a measure, usable or only shown, by kind and id. */
    public List<Threshold> thresholds(String measureId) {
        return thresholds.ofMeasure(measureId);
    }

    /** All thresholds there are, those of scores the registry does not offer too. */
    public List<Threshold> thresholds() {
        return thresholds.all();
    }

    /**
     * The threshold with this id.
     *
     * @throws RegistryException {@code threshold-unknown}
     */
    public Threshold threshold(String id) {
        return thresholds.find(id).orElseThrow(() -> new RegistryException(THRESHOLD_UNKNOWN, "No such threshold."));
    }

    /**
     * The threshold that classification takes unless it is told another: verified, from people with this condition.
     *
     * @return empty where none is known; then the classes that need one are not defined, and nothing is guessed
     */
    public Optional<Threshold> preferredThreshold(String measureId, String condition) {
        return thresholds.preferred(measureId, condition);
    }

    /**
     * Records a published threshold; stewards only.
     *
     * @throws RegistryException {@code threshold-id-taken}, {@code threshold-preference-taken}, or every violation
     */
    @Transactional
    public Threshold recordThreshold(RecordThreshold command) {
        check(command);
        return BrokenConstraint.explained(ThresholdRules.REFUSALS, () -> {
            thresholds.insert(command);
            return threshold(command.id());
        });
    }

    /**
     * Replaces a threshold; the former one stays in the history with actor and reason. Whatever is classed by it is classed
     * by the new one from now on.
     *
     * @param version the version that is replaced
     * @throws RegistryException {@code threshold-unknown}, {@code version-stale}, or as {@link #recordThreshold}
     */
    @Transactional
    public Threshold replaceThreshold(int version, RecordThreshold command) {
        threshold(command.id());
        check(command);
        return BrokenConstraint.explained(ThresholdRules.REFUSALS, () -> {
            if (!thresholds.update(version, command)) {
                throw RegistryException.stale();
            }
            return threshold(command.id());
        });
    }

    private void check(RecordThreshold command) {
        Optional<Measure> measure = Optional.ofNullable(command.measureId()).flatMap(this::findMeasure);
        Violations found = ThresholdRules.violations(command, measure);
        found.addUnder("", codes.unknown(ThresholdRules.codes(command)));
        found.throwIfAny();
    }
}
