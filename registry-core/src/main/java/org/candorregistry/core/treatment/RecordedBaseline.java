package org.candorregistry.core.treatment;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/** A baseline score as it stands in the registry. */
public record RecordedBaseline(UUID id, BaselineScore score, Recorded recorded) {}
