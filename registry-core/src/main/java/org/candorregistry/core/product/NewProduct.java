package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.UUID;

/** What is written of a product; the rest PostgreSQL adds. */
record NewProduct(UUID id, RecordProduct command, BigDecimal completeness) {}
