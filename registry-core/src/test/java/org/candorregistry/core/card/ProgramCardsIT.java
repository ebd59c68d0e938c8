package org.candorregistry.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.card.ProgramCard.Question;
import org.candorregistry.core.card.ProgramCard.Reason;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.RecordProgram;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.junit.jupiter.api.Test;

class ProgramCardsIT {

    private static final Indication KNEE = new Indication("knee-osteoarthritis", "pain");
    private static final Indication AGEING = new Indication("ageing", "quality-of-life");

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());
    private final ProgramCardService cards = registry.get(ProgramCardService.class);
    private final UUID clinic = registry.clinic("North");

    /** EV16 of the catalogue: marrow concentrate for osteoarthritis of the knee is experimental (MILES). */
    @Test
    void aProgramThatClaimsWhatTheCatalogueSaysRaisesNoQuestion() {
        offer(clinic, "Knees", "bmac", EvidenceTier.EXPERIMENTAL, KNEE);
        ProgramCard card = registry.as(clinic, this::listed).get(0);
        assertThat(card.clinicName()).isEqualTo("North");
        assertThat(card.indications()).singleElement().satisfies(offered -> {
            assertThat(offered.condition().display()).isEqualTo("Osteoarthritis of the knee");
            assertThat(offered.strongest()).isEqualTo(EvidenceTier.EXPERIMENTAL);
            assertThat(offered.statements()).contains("EV16");
        });
        assertThat(card.program().notFor()).isEqualTo("Not for cures.");
        assertThat(card.completeness().due()).isZero();
        assertThat(card.questions()).isEmpty();
    }

    @Test
    void aClaimBeyondTheEvidenceIsAsked() {
        offer(clinic, "Knees", "bmac", EvidenceTier.SUPPORTED, KNEE);
        assertThat(registry.as(clinic, this::listed).get(0).questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.reason()).isEqualTo(Reason.CLAIMS_MORE_THAN_THE_EVIDENCE);
                    assertThat(question.text()).contains("claims SUPPORTED", "EXPERIMENTAL", "EV16");
                });
    }

    /** A knee and ageing, by two programs of one clinic; another clinic's knees are none of it. */
    @Test
    void oneProductForUnrelatedFieldsIsAsked() {
        UUID south = registry.clinic("South");
        offer(clinic, "Knees", "bmac", EvidenceTier.NOT_SUPPORTED, KNEE);
        offer(clinic, "Long life", "bmac", EvidenceTier.NOT_SUPPORTED, AGEING);
        offer(south, "Knees", "bmac", EvidenceTier.NOT_SUPPORTED, KNEE);

        List<ProgramCard> all = Session.as(new Caller("steward", Role.STEWARD, Caller.REGISTRY), this::listed);
        assertThat(all).extracting(ProgramCard::clinicName).containsExactly("North", "North", "South");
        assertThat(all.subList(0, 2))
                .allSatisfy(card -> assertThat(card.questions())
                        .extracting(Question::reason)
                        .contains(Reason.BREADTH_OF_CLAIMS));
        assertThat(all.get(0).questions().get(0).text()).contains("Ageing and wellness, Orthopaedic");
        assertThat(all.get(2).questions()).isEmpty();
        assertThat(registry.as(south, this::listed)).as("a clinic sees its own").hasSize(1);
    }

    /** Transplants are standard of care for leukaemia and for sickle cell disease (ASTCT). */
    @Test
    void whatIsSupportedInManyFieldsRaisesNoQuestion() {
        offer(
                clinic,
                "Transplants",
                "hsct",
                EvidenceTier.SUPPORTED,
                new Indication("aml", "survival"),
                new Indication("sickle-cell-disease", "survival"));
        ProgramCard card = registry.as(clinic, this::listed).get(0);
        assertThat(card.indications())
                .allSatisfy(offered -> assertThat(offered.strongest()).isEqualTo(EvidenceTier.SUPPORTED));
        assertThat(card.questions()).isEmpty();
    }

    private List<ProgramCard> listed() {
        return cards.list(new PageRequest(null, 200)).items();
    }

    private void offer(UUID of, String name, String product, EvidenceTier claimed, Indication... indications) {
        RecordProgram program = new RecordProgram(
                name,
                product,
                List.of(indications),
                claimed,
                "Not for cures.",
                product.equals("hsct") ? "transplant" : "orthopaedic");
        registry.as(of, () -> registry.get(ClinicService.class).recordProgram(program));
    }
}
