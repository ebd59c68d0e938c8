package org.candorregistry.core.evidence;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/** A recorded claim, and which version of it this is. */
public record EvidenceStatement(UUID id, EvidenceClaim claim, Recorded recorded) {}
