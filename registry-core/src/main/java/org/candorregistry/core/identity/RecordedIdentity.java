package org.candorregistry.core.identity;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/** The identity of a subject in one of its states. */
public record RecordedIdentity(UUID subjectId, Identity identity, Recorded recorded) {}
