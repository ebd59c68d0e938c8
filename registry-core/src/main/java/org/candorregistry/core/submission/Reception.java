package org.candorregistry.core.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a submission was received.
 *
 * @param before what was answered to the same submission before; null: it is new and now to be done
 */
public record Reception(UUID id, @Nullable SubmissionAnswer before) {}
