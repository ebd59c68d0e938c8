package org.candorregistry.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.demo.invented.InventedCase;
import org.candorregistry.api.demo.invented.InventedClinic;
import org.candorregistry.api.demo.invented.InventedProvider;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.clinic.Program;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.subject.Consent;
import org.candorregistry.core.subject.ConsentPurpose;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treatment.RecordTreatment;
import org.candorregistry.core.treatment.TreatmentService;
import org.springframework.stereotype.Component;

/** Records what one invented clinic has, by the services that record what real ones have. */
@Component
class ClinicLoader {

    private final ClinicService clinics;
    private final ProviderService providers;
    private final SubjectService subjects;
    private final ProductService products;
    private final TreatmentService treatments;
    private final FollowUpService followUps;

    ClinicLoader(
            ClinicService clinics,
            ProviderService providers,
            SubjectService subjects,
            ProductService products,
            TreatmentService treatments,
            FollowUpService followUps) {
        this.clinics = clinics;
        this.providers = providers;
        this.subjects = subjects;
        this.products = products;
        this.treatments = treatments;
        this.followUps = followUps;
    }

    /** For the bound caller's clinic, in the caller's transaction. */
    void load(InventedClinic invented) {
        List<UUID> programIds = invented.programs().stream()
                .map(clinics::recordProgram)
                .map(Program::id)
                .toList();
        List<UUID> providerIds = invented.providers().stream()
                .map(this::record)
                .map(Provider::id)
                .toList();
        List<InventedCase> cases = invented.cases();
        List<UUID> people = cases.stream()
                .map(one -> subjects.enrol(one.person()))
                .map(Subject::id)
                .toList();
        List<RecordProduct> made = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            made.add(cases.get(i)
                    .product()
                    .of(people.get(i), providerIds.get(cases.get(i).provider())));
        }
        List<CellProduct> given = products.recordAll(made);
        List<RecordTreatment> done = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            InventedCase one = cases.get(i);
            done.add(one.treatment()
                    .of(
                            people.get(i),
                            given.get(i).id(),
                            providerIds.get(one.provider()),
                            programIds.get(one.program())));
        }
        List<UUID> treated = treatments.recordAll(done);
        List<RecordFollowUp> told = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            UUID treatment = treated.get(i);
            cases.get(i).followUps().forEach(report -> told.add(new RecordFollowUp(treatment, report)));
        }
        followUps.recordAll(told);
        for (int i = 0; i < cases.size(); i++) {
            LocalDate withdrawn = cases.get(i).consentWithdrawnOn();
            if (withdrawn != null) {
                withdraw(people.get(i), withdrawn);
            }
        }
    }

    private Provider record(InventedProvider invented) {
        Provider provider = providers.record(invented.provider());
        invented.trainings().forEach(training -> providers.recordTraining(provider.id(), training));
        return provider;
    }

    private void withdraw(UUID subject, LocalDate day) {
        for (Consent consent : subjects.consents(subject).consents()) {
            if (consent.purpose() == ConsentPurpose.REGISTRY) {
                RecordConsent ended = new RecordConsent(
                        consent.purpose().name(),
                        consent.documentVersion(),
                        consent.givenOn(),
                        day,
                        consent.evidence());
                subjects.replaceConsent(
                        subject, consent.id(), consent.recorded().version(), ended);
            }
        }
    }
}
