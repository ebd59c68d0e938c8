package org.candorregistry.core.instrument;

/** What a threshold means. */
public enum ThresholdKind {
    /** Minimal clinically important difference. */
    MCID,
    /** Minimal important change. */
    MIC,
    /** Minimal clinically important improvement. */
    MCII,
    /** Minimal important difference. */
    MID,
    /** Minimal detectable change: measurement error, not importance. */
    MDC,
    /** Substantial clinical benefit. */
    SCB,
    /** Patient acceptable symptom state. */
    PASS,
    /** A target set by a quality programme. */
    TARGET;

    /** Whether it is a smallest change that matters to patients. */
    boolean isImportantChange() {
        return switch (this) {
            case MCID, MIC, MCII, MID -> true;
            case MDC, SCB, PASS, TARGET -> false;
        };
    }
}
