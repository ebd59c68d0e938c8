package org.candorregistry.api.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as it is sent.
 *
 * @param next path and query of the next page; null on the last one
 */
public record PageView<T>(
        @Schema(description = "In the order in which they were recorded.")
        List<T> items,

        @Schema(description = "Path and query of the next page; null on the last.", nullable = true)
        @JsonInclude
        @Nullable
        String next) {}
