package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Cell products", description = "What was given: DOSES, MIBO and the CIBMTR infusion fields.")
@RestController
class ProductController {

    private static final String PATH = "/api/v1/cell-products";

    private final ProductService products;
    private final HistoryService history;

    ProductController(ProductService products, HistoryService history) {
        this.products = products;
        this.history = history;
    }

    @Operation(
            summary = "Record a cell product",
            description = "Which elements are required depends on the product class, the cell source, the donor and the"
                    + " preparation; where one has no answer, `absent` says why.")
    @FailsAsAProduct
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<ProductView> record(@Valid @RequestBody ProductBody body) {
        CellProduct made = products.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), ProductView.of(made), made.recorded());
    }

    @Operation(
            summary = "Correct a cell product",
            description =
                    "Treatments that gave it are judged once more; what the correction would break in them is told"
                            + " and refused. Their completeness and evidence follow.")
    @Fails({"product-unknown", "product-of-another-subject", "consent-missing", "program-mismatch", "pathway-mismatch"})
    @FailsAsAProduct
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{product}")
    ResponseEntity<ProductView> replace(
            @PathVariable UUID product, ExpectedVersion expected, @Valid @RequestBody ProductBody body) {
        CellProduct changed = products.replace(product, expected.version(), body.command());
        return Versioned.ok(ProductView.of(changed), changed.recorded());
    }

    @Operation(summary = "One cell product")
    @Fails("product-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{product}")
    ResponseEntity<ProductView> get(@PathVariable UUID product) {
        CellProduct found = products.get(product);
        return Versioned.ok(ProductView.of(found), found.recorded());
    }

    @Operation(summary = "Cell products of the own clinic")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<ProductView> list(
            @Parameter(description = "Only those made for this subject.") @RequestParam(required = false) @Nullable
                    UUID subjectId,
            Listing listing) {
        return listing.view(products.list(subjectId, listing.page()).map(ProductView::of));
    }

    @Operation(
            summary = "Former states of a cell product",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("product-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{product}/history")
    List<FormerStateView> history(@PathVariable UUID product) {
        products.get(product);
        return FormerStateView.all(history.of("cell_product", product));
    }
}
