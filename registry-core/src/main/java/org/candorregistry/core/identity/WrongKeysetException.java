package org.candorregistry.core.identity;

/** The service was started with a keyset that does not open what this database's vault holds. */
public final class WrongKeysetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeysetException(Throwable cause) {
        super(
                "The keyset of the identity vault is not the one this database was encrypted with;"
                        + " start with that keyset, or with one that contains it.",
                cause);
    }
}
