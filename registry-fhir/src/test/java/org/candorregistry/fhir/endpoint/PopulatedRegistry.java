package org.candorregistry.fhir.endpoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.provider.RecordTraining;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treatment.Planned;
import org.candorregistry.core.treatment.TreatmentService;

/** A registry in which one clinic has something of everything that FHIR shows, and another clinic nothing. */
public final class PopulatedRegistry {

    private static final List<RecordConsent> CONSENT =
            List.of(new RecordConsent("REGISTRY", "1", LocalDate.of(2026, 1, 5), null, "folder 7"));

    private final FhirRegistry registry = new FhirRegistry();
    private final UUID clinic = registry.core().clinic("Populated clinic");
    private final UUID otherClinic = registry.core().clinic("Empty clinic");

    public PopulatedRegistry() {
        registry.core().as(clinic, () -> {
            Provider surgeon = surgeon();
            List<Subject> patients = patients();
            List<CellProduct> products = products(patients, surgeon);
            UUID knee = treatment(Planned.knee(), patients.get(0), products.get(0), surgeon);
            treatment(Planned.leukaemia(), patients.get(1), products.get(4), surgeon);
            followUp(knee);
            return clinic;
        });
    }

    public FhirRegistry registry() {
        return registry;
    }

    public UUID clinic() {
        return clinic;
    }

    public UUID otherClinic() {
        return otherClinic;
    }

    private Provider surgeon() {
        ProviderService providers = registry.get(ProviderService.class);
        providers.record(new RecordProvider("B. Bare", "RN", null, null));
        Provider surgeon = providers.record(new RecordProvider("A. Surgeon", "MD", "1234567893", "orthopaedics"));
        providers.recordTraining(
                surgeon.id(),
                new RecordTraining(
                        "FELLOWSHIP",
                        "fellowship-bmt",
                        "A university",
                        LocalDate.of(2020, 6, 30),
                        null,
                        null,
                        null,
                        List.of("bmac", "prp"),
                        "Registrar",
                        LocalDate.of(2020, 7, 1)));
        return surgeon;
    }

    private List<CellProduct> products(List<Subject> patients, Provider surgeon) {
        ProductService products = registry.get(ProductService.class);
        Described incomplete = Described.bmac()
                .with("/source/donationIdentifier", "BM-0002")
                .without("/dose/nucleatedCells", "not-performed")
                .without("/collection/technique", "unknown");
        List<Described> ofTheFirst = List.of(Described.bmac(), incomplete, Described.prp(), Described.msc());
        List<CellProduct> all = new ArrayList<>();
        ofTheFirst.forEach(described -> all.add(products.record(made(described, patients.get(0), surgeon))));
        all.add(products.record(made(Described.hsct(), patients.get(1), surgeon)));
        return all;
    }

    private static RecordProduct made(Described described, Subject patient, Provider collector) {
        return new RecordProduct(
                patient.id(),
                described.with("/collection/collector", collector.id()).description());
    }

    private UUID treatment(Planned planned, Subject patient, CellProduct product, Provider surgeon) {
        return registry.get(TreatmentService.class)
                .record(planned.of(patient.id(), product.id(), surgeon.id()).command())
                .id();
    }

    private void followUp(UUID treatment) {
        FollowUpService followUps = registry.get(FollowUpService.class);
        followUps.record(new RecordFollowUp(
                treatment,
                new FollowUpReport(
                        LocalDate.of(2026, 2, 20),
                        Reporter.PATIENT,
                        List.of(new NewScore("koos-pain", new BigDecimal("52.78"), painOf52Point78())),
                        List.of())));
    }

    /** 17 of nine items from 0 to 4: 100 - 17 x 25 / 9. */
    private static Map<String, BigDecimal> painOf52Point78() {
        Map<String, BigDecimal> answers = new HashMap<>();
        for (int item = 1; item <= 9; item++) {
            answers.put("P" + item, BigDecimal.valueOf(item == 2 ? 1 : 2));
        }
        return answers;
    }

    private List<Subject> patients() {
        SubjectService subjects = registry.get(SubjectService.class);
        return List.of(
                subjects.enrol(new EnrolSubject(new RecordSubject("S-1", 1960, "female"), CONSENT, null)),
                subjects.enrol(new EnrolSubject(
                        new RecordSubject("S-2", 1960, "male"),
                        CONSENT,
                        new Identity("Example", "Ada", LocalDate.of(1960, 7, 4), "MRN-5", "by letter"))));
    }
}
