package org.candorregistry.core.provider;

import java.util.UUID;

/** A provider's trainings are no longer what they were, so training levels on past days may differ. */
public record TrainingChanged(UUID providerId) {}
