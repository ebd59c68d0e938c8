package org.candorregistry.core.imports;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import tools.jackson.databind.node.ObjectNode;

/** A mapping that a clinic saved under a name. */
public record ImportMapping(UUID id, String name, ObjectNode mapping, Recorded recorded) {}
