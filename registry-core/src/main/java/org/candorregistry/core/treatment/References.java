package org.candorregistry.core.treatment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.clinic.ClinicFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductFailure;
import org.candorregistry.core.provider.ProviderFailure;
import org.candorregistry.core.subject.SubjectFailure;

/** What the treatments of a command refer to, by id; what is not there is unknown to the clinic. */
record References(
        Map<UUID, KnownSubject> subjects,
        Map<UUID, CellProduct> products,
        Set<UUID> providers,
        Map<UUID, KnownProgram> programs) {

    /** Finds what a treatment refers to in vain. */
    void check(TreatmentDescription treatment, Violations violations) {
        if (!subjects.containsKey(treatment.subject())) {
            violations.add("/subjectId", SubjectFailure.SUBJECT_UNKNOWN, "No such subject.");
        }
        CellProduct product = products.get(treatment.product());
        if (product == null) {
            violations.add("/productId", ProductFailure.PRODUCT_UNKNOWN, "No such product.");
        }
        if (!providers.contains(treatment.provider())) {
            violations.add("/providerId", ProviderFailure.PROVIDER_UNKNOWN, "No such provider.");
        }
        Optional<KnownProgram> program = program(treatment);
        if (treatment.program() != null && program.isEmpty()) {
            violations.add("/programId", ClinicFailure.PROGRAM_UNKNOWN, "No such program.");
        }
        program.map(KnownProgram::productClass)
                .filter(offered ->
                        product != null && !offered.equals(product.description().productClass()))
                .ifPresent(offered -> violations.add(
                        "/programId",
                        TreatmentFailure.PROGRAM_MISMATCH,
                        "The program offers products of class " + offered + "."));
    }

    Optional<KnownProgram> program(TreatmentDescription treatment) {
        return Optional.ofNullable(treatment.program()).map(programs::get);
    }
}
