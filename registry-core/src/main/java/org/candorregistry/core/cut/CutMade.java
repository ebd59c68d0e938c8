package org.candorregistry.core.cut;

import java.util.UUID;

/** A cut is ready. */
public record CutMade(UUID cut) {}
