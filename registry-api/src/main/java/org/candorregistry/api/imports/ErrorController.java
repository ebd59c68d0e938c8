package org.candorregistry.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.imports.ImportService;
import org.candorregistry.core.imports.RowError;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Imports")
@RestController
class ErrorController {

    private final ImportService imports;

    ErrorController(ImportService imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "What is wrong with the rows of an import",
            description = "Every error of every row, by row; while the import runs, those that were found so far.")
    @Fails("import-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping("/api/v1/imports/{imported}/errors")
    PageView<ErrorView> list(@PathVariable UUID imported, Listing listing) {
        PageRequest page = listing.page();
        UUID after = page.afterOrStart();
        List<RowError> errors = imports.errors(
                imported, after.getMostSignificantBits(), (int) after.getLeastSignificantBits(), page.fetch());
        return listing.view(Page.of(errors, page, ErrorController::place).map(ErrorView::of));
    }

    /** A cursor holds two numbers where other lists have an id. */
    private static UUID place(RowError error) {
        return new UUID(error.row(), error.number());
    }

    @Schema(name = "ImportError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorView(
            @Schema(description = "Row of the file, as a spreadsheet counts: the first row is 1.", example = "17")
            long row,

            @Schema(description = "Absent: the mapping says it, and no column.", example = "Visit date") @Nullable
            String column,

            @Schema(description = "The cell as it stands.", example = "03/04/2025") @Nullable
            String value,

            @Schema(description = "Permanent slug of what is wrong.", example = "date-ambiguous")
            String slug,

            String detail) {

        static ErrorView of(RowError error) {
            return new ErrorView(error.row(), error.column(), error.value(), error.slug(), error.detail());
        }
    }
}
