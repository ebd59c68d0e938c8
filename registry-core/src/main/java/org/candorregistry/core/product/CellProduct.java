package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/**
 * What was, or will be, given to a subject.
 *
 * @param completeness answered / applicable elements of the description, 0 to 1
 */
public record CellProduct(
        UUID id, UUID subjectId, ProductDescription description, BigDecimal completeness, Recorded recorded) {}
