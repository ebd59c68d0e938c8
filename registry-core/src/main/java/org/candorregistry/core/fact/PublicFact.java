package org.candorregistry.core.fact;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.evidence.EvidenceStatement;

/**
 * A fact as it is read.
 *
 * @param numbers as the cut told them, once and for all
 * @param evidenceOn the day by which the catalogue of evidence was asked
 * @param evidence statements in force that speak of the condition, the product class and a goal of the measure; those that
 *     are withheld from use too
 */
public record PublicFact(FactNumbers numbers, LocalDate evidenceOn, List<EvidenceStatement> evidence) {}
