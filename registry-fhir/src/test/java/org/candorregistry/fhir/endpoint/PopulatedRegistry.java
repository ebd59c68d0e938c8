package org.candorregistry.fhir.endpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.provider.RecordTraining;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;

/** A registry in which one clinic has something of everything that FHIR shows, and another clinic nothing. */
public final class PopulatedRegistry {

    private final FhirRegistry registry = new FhirRegistry();
    private final UUID clinic = registry.core().clinic("Populated clinic");
    private final UUID otherClinic = registry.core().clinic("Empty clinic");

    public PopulatedRegistry() {
        registry.core().as(clinic, () -> {
            surgeon();
            patients();
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

    private List<Subject> patients() {
        SubjectService subjects = registry.get(SubjectService.class);
        return List.of(
                subjects.enrol(new EnrolSubject(new RecordSubject("S-1", 1961, "female"), List.of(), null)),
                subjects.enrol(new EnrolSubject(
                        new RecordSubject("S-2", 1948, "male"),
                        List.of(),
                        new Identity("Example", "Ada", LocalDate.of(1948, 7, 4), "MRN-5", "by letter"))));
    }
}
