package org.candorregistry.api.paging;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Lists.
 *
 * @param cursorKeyFile file with the key of page cursors, base64 of at least 32 random bytes, the same for all copies of
 *     the service; unset: {@code cursor.key} in the data directory, made at the first start
 */
@ConfigurationProperties("candor.paging")
record PagingSettings(@Nullable Path cursorKeyFile) {}
