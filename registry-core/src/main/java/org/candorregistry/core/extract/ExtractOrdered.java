package org.candorregistry.core.extract;

import java.util.UUID;

/** An extract was asked for, and can be made once the transaction has ended. */
public record ExtractOrdered(UUID extract) {}
