package org.candorregistry.core.fact;

import java.util.UUID;
import org.candorregistry.core.codelist.Named;

/**
 * That there is a fact.
 *
 * @param horizonDays d after treatment
 * @param synthetic whether demonstration data are in it
 */
public record ListedFact(
        UUID id, Named condition, Named productClass, Named measure, int horizonDays, boolean synthetic, UUID cut) {}
