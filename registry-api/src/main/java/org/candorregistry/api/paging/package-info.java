/**
 * Lists, page by page. A controller method takes a {@link Listing}, hands its {@code page()} to the service and returns
 * {@code listing.view(…)}; limit, cursor and the link to the next page are done then:
 *
 * <pre>{@code
 * @GetMapping("/api/v1/clinics")
 * PageView<ClinicView> list(Listing listing) {
 *     return listing.view(clinics.list(listing.page()).map(ClinicView::of));
 * }
 * }</pre>
 */
@NullMarked
package org.candorregistry.api.paging;

import org.jspecify.annotations.NullMarked;
