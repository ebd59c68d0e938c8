package org.candorregistry.core.clinic;

import java.util.List;

/** What a steward states of a clinic; the fields are those of {@link Clinic}. */
public record RecordClinic(String name, String country, List<String> accreditations, boolean synthetic) {}
