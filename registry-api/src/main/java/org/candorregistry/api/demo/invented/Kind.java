package org.candorregistry.api.demo.invented;

/** What is treated with what; on which goals, {@link JointCases} and {@link TransplantCases} say. */
enum Kind {
    KNEE_BMAC,
    KNEE_MFAT,
    KNEE_PRP,
    CUFF_PRP,
    ACUTE_LEUKAEMIA,
    SICKLE_CELL_DISEASE;

    boolean isTransplant() {
        return this == ACUTE_LEUKAEMIA || this == SICKLE_CELL_DISEASE;
    }
}
