package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the rules of a follow-up need of the treatment.
 *
 * @param graft whether the product was a haematopoietic graft
 * @param retracted whether it was taken back as recorded in error
 */
record Treated(UUID treatmentId, UUID subjectId, LocalDate treatedOn, boolean graft, boolean retracted) {}
