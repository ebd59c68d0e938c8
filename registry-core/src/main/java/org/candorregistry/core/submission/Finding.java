package org.candorregistry.core.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was noticed in what a submission says, and that refused nothing.
 *
 * @param rule slug of what was looked at
 * @param recordId the record it is about; null: the submission as a whole
 * @param detail a sentence for people, without anything that names a person
 */
public record Finding(
        String rule, String severity, @Nullable UUID recordId, String detail) {}
