package org.candorregistry.api.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.candorregistry.core.codelist.Citation;
import org.jspecify.annotations.Nullable;

/** Where a row of a catalogue comes from, as it is read and sent. */
@Schema(name = "Citation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationBody(
        @Schema(description = "Whether the source was read and says so.") @NotNull
        Boolean verified,

        @Schema(description = "Publication, regulation or guide, 1 to 1000 characters.") @NotNull
        String source,

        @Schema(description = "What a reader must know beside it.") @Nullable
        String note) {

    public Citation citation() {
        return new Citation(verified, source, note);
    }

    public static CitationBody of(Citation citation) {
        return new CitationBody(citation.verified(), citation.source(), citation.note());
    }
}
