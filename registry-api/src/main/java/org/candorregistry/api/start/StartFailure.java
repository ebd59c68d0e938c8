package org.candorregistry.api.start;

/** The service cannot start, for a reason that the person who started it can remove. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do, one sentence on one line; shown as it is */
    public StartFailure(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do, one sentence on one line; shown as it is */
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
