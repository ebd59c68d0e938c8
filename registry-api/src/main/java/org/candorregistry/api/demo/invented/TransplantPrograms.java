package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.RecordProgram;
import org.candorregistry.core.evidence.EvidenceTier;

/** What the invented transplant centres offer. */
final class TransplantPrograms {

    private static final String PLAN = "transplant";

    private TransplantPrograms() {}

    static RecordProgram acuteLeukaemia() {
        return new RecordProgram(
                "Allogeneic transplant for acute leukaemia",
                "hsct",
                List.of(
                        new Indication("aml", "survival"),
                        new Indication("aml", "remission"),
                        new Indication("all", "survival"),
                        new Indication("all", "remission")),
                EvidenceTier.SUPPORTED,
                "Not for a first remission with low risk, where chemotherapy is preferred. Not for solid tumours, not for"
                        + " any disease that is not one of the blood.",
                PLAN);
    }

    static RecordProgram sickleCellDisease() {
        return new RecordProgram(
                "Allogeneic transplant for sickle cell disease",
                "hsct",
                List.of(
                        new Indication("sickle-cell-disease", "survival"),
                        new Indication("sickle-cell-disease", "engraftment")),
                EvidenceTier.SUPPORTED,
                "Does not undo organ damage that is already there. Not for mild disease; with a donor who is not a matched"
                        + " sibling only within a trial.",
                PLAN);
    }
}
