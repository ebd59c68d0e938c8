package org.candorregistry.core.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks to import a file that was received.
 *
 * @param file as {@link ImportFiles#receive} named it
 * @param mapping null: {@code mappingName} names a saved one
 * @param path with the query, for the receipt
 * @param mediaType for the receipt
 * @param idempotencyKey null: none was given
 */
public record SubmitImport(
        ReceivedFile file,
        @Nullable JsonNode mapping,
        @Nullable String mappingName,
        ImportMode mode,
        boolean dryRun,
        String path,
        @Nullable String mediaType,
        @Nullable String idempotencyKey) {

    UUID id() {
        return file.id();
    }
}
