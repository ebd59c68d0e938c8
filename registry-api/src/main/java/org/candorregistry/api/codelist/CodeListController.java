package org.candorregistry.api.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.CodeList;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.Coding;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Code lists", description = "The values that codes may have.")
@RestController
class CodeListController {

    private static final String PATH = "/api/v1/code-lists";

    private final CodeLists codes;

    CodeListController(CodeLists codes) {
        this.codes = codes;
    }

    @Operation(summary = "The code lists", description = "All on one page.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<ListView> lists() {
        return new PageView<>(codes.all().stream().map(ListView::of).toList(), null);
    }

    @Operation(
            summary = "The values of a code list",
            description = "In their order, retired ones too; all on one page.")
    @Fails("code-list-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{list}")
    PageView<CodeView> list(@PathVariable String list) {
        return new PageView<>(codes.list(list).stream().map(CodeView::of).toList(), null);
    }

    @Schema(name = "CodeList")
    record ListView(
            @Schema(description = "What stands in the path.", example = "cell_source")
            String id,

            String title,
            String description,

            @Schema(description = "Path of its values.") String codes) {

        static ListView of(CodeList list) {
            return new ListView(list.id(), list.title(), list.description(), PATH + "/" + list.id());
        }
    }

    @Schema(name = "Code")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeView(
            @Schema(description = "What is sent and stored.", example = "bmac")
            String code,

            String display,

            @Schema(description = "The part of the list it belongs to, such as the scale of a grade.") @Nullable
            String part,

            @Schema(description = "Code of an outside system; only where it was confirmed at its source.") @Nullable
            CodingView coding,

            @Schema(description = "No longer accepted in new rows.")
            boolean retired,

            CitationBody citation) {

        static CodeView of(Code code) {
            return new CodeView(
                    code.code(),
                    code.display(),
                    code.part(),
                    code.confirmedCoding().map(CodingView::of).orElse(null),
                    code.retired(),
                    CitationBody.of(code.citation()));
        }
    }

    @Schema(name = "Coding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodingView(
            @Schema(description = "URI of the system.") String system,

            @Nullable String version,
            String code,
            String display) {

        static CodingView of(Coding coding) {
            return new CodingView(coding.system(), coding.version(), coding.code(), coding.display());
        }
    }
}
