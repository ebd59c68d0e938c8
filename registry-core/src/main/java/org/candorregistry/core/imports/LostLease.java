package org.candorregistry.core.imports;

/** Another copy of the service has the import now; nothing of the present transaction stays. */
final class LostLease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLease() {
        super("Another copy of the service has this import.", null, false, false);
    }
}
