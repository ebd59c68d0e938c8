package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.clinic.RecordClinic;
import org.candorregistry.core.clinic.RecordProgram;

/** A clinic that does not exist, with all that it recorded. */
public record InventedClinic(
        RecordClinic clinic,
        List<RecordProgram> programs,
        List<InventedProvider> providers,
        List<InventedCase> cases) {}
