package org.candorregistry.core.instrument;

import static org.candorregistry.core.instrument.InstrumentFailure.INSTRUMENT_UNKNOWN;
import static org.candorregistry.core.instrument.InstrumentFailure.MEASURE_UNKNOWN;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of instruments, measures and thresholds. */
@Service
@Transactional(readOnly = true)
public class InstrumentService {

    private final InstrumentRepository instruments;
    private final MeasureRepository measures;
    private final ThresholdRepository thresholds;

    InstrumentService(InstrumentRepository instruments, MeasureRepository measures, ThresholdRepository thresholds) {
        this.instruments = instruments;
        this.measures = measures;
        this.thresholds = thresholds;
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

    public List<Measure> measures() {
        return measures.list(null);
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
}
