package org.candorregistry.api.fact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.candorregistry.api.codelist.NamedView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.digest.Sha256;
import org.candorregistry.core.fact.FactKey;
import org.candorregistry.core.fact.FactService;
import org.candorregistry.core.fact.ListedFact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@Tag(
        name = "Facts",
        description =
                "For anybody, without a token: the five questions about a treatment, answered from the latest public"
                        + " data cut. Information, not advice.")
@RestController
class FactController {

    private static final String PATH = "/api/v1/facts";

    /** Whoever reads one again within the hour need not ask. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final FactService facts;
    private final JsonMapper json;

    FactController(FactService facts, JsonMapper json) {
        this.facts = facts;
        this.json = json;
    }

    @Operation(
            summary = "What there are facts about",
            description =
                    "Of the latest data cut that has them, in the order of condition, product class and measure; those of"
                            + " which too few people could be told are not among them.")
    @SecurityRequirements
    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH)
    ResponseEntity<PageView<ListedView>> list(Listing listing) {
        return ResponseEntity.ok()
                .cacheControl(CACHE)
                .body(listing.view(facts.list(listing.page()).map(ListedView::of)));
    }

    @Operation(
            summary = "The five questions about a treatment",
            description =
                    "What cells are used; what evidence supports it for this goal; what is measured and when; the realistic"
                            + " best, typical and failure case; who delivers it. The numbers are those of one data cut and never"
                            + " change; the evidence is what the catalogue says today. May be cached for an hour.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FactView.class)))
    @Fails("fact-unknown")
    @SecurityRequirements
    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH + "/{condition}/{productClass}/{measure}")
    ResponseEntity<byte[]> fact(
            @PathVariable String condition,
            @PathVariable String productClass,
            @PathVariable String measure,
            @Parameter(description = "The numbers of this data cut, as they are cited; without it, of the latest.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID cut) {
        FactKey key = new FactKey(condition, productClass, measure);
        byte[] told = json.writeValueAsBytes(FactView.of(facts.fact(key, cut)));
        return ResponseEntity.ok()
                .cacheControl(CACHE)
                .eTag("\"" + Sha256.hex(told) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(told);
    }

    /** A fact in the list. */
    @Schema(name = "ListedFact")
    record ListedView(
            NamedView condition,
            NamedView productClass,
            NamedView measure,

            @Schema(description = "Days after treatment (d) that most of the goals name, 1 or more.")
            int horizonDays,

            @Schema(description = "Whether demonstration data are in it.")
            boolean synthetic,

            @Schema(description = "Path of the fact.", example = "/api/v1/facts/knee-osteoarthritis/bmac/koos-pain")
            String href) {

        static ListedView of(ListedFact fact) {
            return new ListedView(
                    NamedView.of(fact.condition()),
                    NamedView.of(fact.productClass()),
                    NamedView.of(fact.measure()),
                    fact.horizonDays(),
                    fact.synthetic(),
                    String.join(
                            "/",
                            PATH,
                            fact.condition().code(),
                            fact.productClass().code(),
                            fact.measure().code()));
        }
    }
}
