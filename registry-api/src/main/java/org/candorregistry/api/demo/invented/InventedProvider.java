package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.provider.RecordTraining;

/** A provider who does not exist. */
public record InventedProvider(RecordProvider provider, List<RecordTraining> trainings) {}
