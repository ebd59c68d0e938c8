package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.RecordProgram;
import org.candorregistry.core.evidence.EvidenceTier;

/** What the invented clinics offer for shoulders. */
final class ShoulderPrograms {

    private static final String CONDITION = "rotator-cuff-tear";

    private ShoulderPrograms() {}

    static RecordProgram prp() {
        return new RecordProgram(
                "Platelet-rich plasma for rotator cuff tears",
                "prp",
                List.of(new Indication(CONDITION, "function"), new Indication(CONDITION, "pain")),
                EvidenceTier.EXPERIMENTAL,
                "Does not close a tear. Not for massive or retracted tears, not for acute tears after an injury in people"
                        + " who need early repair, not for a frozen shoulder.",
                "orthopaedic");
    }
}
