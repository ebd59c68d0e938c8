package org.candorregistry.core.cut;

import java.util.UUID;

/** A steward ordered a cut; it can be made when the transaction has been committed. */
public record CutOrdered(UUID cut) {}
