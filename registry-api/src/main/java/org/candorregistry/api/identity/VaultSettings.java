package org.candorregistry.api.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity vault.
 *
 * @param keysetFile file with the vault's keys, readable by the service alone and kept apart from the database and its
 *     backups; unset: with the embedded database, {@code vault-keyset.json} in the data directory, made at the first
 *     start. Required with any other database
 */
@ConfigurationProperties("candor.vault")
record VaultSettings(@Nullable Path keysetFile) {}
