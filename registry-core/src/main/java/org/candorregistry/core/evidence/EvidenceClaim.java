package org.candorregistry.core.evidence;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.codelist.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says: everything a steward writes.
 *
 * @param code short name, {@code EV15}; never reused
 * @param indication in the words of the catalogue; what it applies to are the scopes
 * @param evidenceClass decides the tier
 * @param sourceCategory the category in the source's own words, such as an ASTCT letter
 * @param validFrom first day it holds; null: no beginning is known
 * @param validTo last day it holds; null: until replaced
 * @param withheldReason why it is listed and not used to classify; null: it is used
 * @param reviewer who of the registry reviewed it; null: nobody yet
 * @param scopes at least one
 */
public record EvidenceClaim(
        String code,
        String indication,
        String product,
        String donor,
        EvidenceClass evidenceClass,
        String sourceCategory,
        @Nullable String basis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Citation citation,
        @Nullable String safetyNote,
        @Nullable String withheldReason,
        @Nullable String reviewer,
        List<EvidenceScope> scopes) {

    public EvidenceTier tier() {
        return evidenceClass.tier();
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
