package org.candorregistry.core.session;

import java.util.UUID;

/** Source of new ids: UUIDv7, so that they sort by the time they were made and are valid as FHIR ids. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
