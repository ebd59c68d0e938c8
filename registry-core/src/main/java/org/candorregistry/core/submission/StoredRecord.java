package org.candorregistry.core.submission;

import java.util.UUID;

/**
 * A record that a submission made or changed.
 *
 * @param type table, as in a history
 * @param version the one the submission left
 */
public record StoredRecord(String type, UUID id, int version) {}
