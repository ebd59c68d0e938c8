package org.candorregistry.core.clinic;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/**
 * A clinic that takes part in the registry.
 *
 * @param country ISO 3166-1 alpha-2
 * @param accreditations code list {@code facility_accreditation}; {@code none} stands alone
 * @param synthetic invented, for a demonstration; shown as such wherever it is seen
 */
public record Clinic(
        UUID id, String name, String country, List<String> accreditations, boolean synthetic, Recorded recorded) {}
