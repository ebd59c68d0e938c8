package org.candorregistry.core.outbox;

/** What a mail server said. */
public sealed interface Delivery {

    /** It took the letter. */
    record Taken() implements Delivery {}

    /**
     * It could not be reached, or asked to come again; nothing was sent.
     *
     * @param why without the address
     */
    record Later(String why) implements Delivery {}

    /**
     * It will never take this letter; nothing was sent.
     *
     * @param why without the address
     */
    record Refused(String why) implements Delivery {}
}
