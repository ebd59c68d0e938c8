package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.RecordProgram;
import org.candorregistry.core.evidence.EvidenceTier;

/** What the invented clinics offer for knees. */
final class KneePrograms {

    private static final String CONDITION = "knee-osteoarthritis";
    private static final List<Indication> INDICATIONS =
            List.of(new Indication(CONDITION, "pain"), new Indication(CONDITION, "function"));
    private static final String PLAN = "orthopaedic";

    private KneePrograms() {}

    static RecordProgram bmac(String claimedTier) {
        return new RecordProgram(
                "Marrow concentrate for knee osteoarthritis",
                "bmac",
                INDICATIONS,
                EvidenceTier.valueOf(claimedTier),
                "Not a cure of osteoarthritis; does not grow new cartilage. Not for end-stage joints in which replacement"
                        + " is indicated, not for inflammatory arthritis, not for pain that comes from hip or spine.",
                PLAN);
    }

    static RecordProgram mfat(String claimedTier) {
        return new RecordProgram(
                "Microfragmented fat for knee osteoarthritis",
                "mfat",
                INDICATIONS,
                EvidenceTier.valueOf(claimedTier),
                "Not a cure of osteoarthritis and not a stem cell therapy. Not for end-stage joints in which replacement"
                        + " is indicated, not for infected or recently injected joints.",
                PLAN);
    }

    static RecordProgram prp(String claimedTier) {
        return new RecordProgram(
                "Platelet-rich plasma for knee osteoarthritis",
                "prp",
                INDICATIONS,
                EvidenceTier.valueOf(claimedTier),
                "Not a cure of osteoarthritis and no cell therapy: in a large trial it was not better than saline at 12"
                        + " months. Not for patients on anticoagulants that cannot be paused, not for inflammatory"
                        + " arthritis.",
                PLAN);
    }
}
