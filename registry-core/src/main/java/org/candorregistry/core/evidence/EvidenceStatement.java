package org.candorregistry.core.evidence;

import java.time.Instant;
import java.util.UUID;

/** A version of a recorded claim. */
public record EvidenceStatement(UUID id, int version, EvidenceClaim claim, Instant recordedAt, String recordedBy) {}
