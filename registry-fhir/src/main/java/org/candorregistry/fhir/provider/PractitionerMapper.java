package org.candorregistry.fhir.provider;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.Training;
import org.candorregistry.fhir.terminology.Extensions;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.StringType;

/** A provider. The degree is the first qualification, each training a further one. */
final class PractitionerMapper {

    private PractitionerMapper() {}

    /** @param trainings of this provider, in the order in which they were recorded */
    static Practitioner toFhir(Provider provider, Collection<Training> trainings, Rendering rendering) {
        Practitioner practitioner = new Practitioner();
        practitioner.setId(provider.id().toString());
        practitioner.setMeta(rendering.meta(newest(provider, trainings)));
        if (provider.registrationNumber() != null) {
            practitioner
                    .addIdentifier()
                    .setSystem(Systems.numbersOf(rendering.clinic(), Systems.REGISTRATION_NUMBER))
                    .setValue(provider.registrationNumber());
        }
        practitioner.addName().setText(provider.name());
        practitioner
                .addQualification()
                .setCode(rendering.concepts().concept(ListName.QUALIFICATION_DEGREE, provider.degree()));
        trainings.forEach(
                training -> practitioner.addQualification(QualificationMapper.toFhir(training, rendering.concepts())));
        if (provider.specialty() != null) {
            practitioner.addExtension(Extensions.of("specialty", new StringType(provider.specialty())));
        }
        return practitioner;
    }

    private static Instant newest(Provider provider, Collection<Training> trainings) {
        Stream<Instant> parts =
                trainings.stream().map(training -> training.recorded().at());
        return Stream.concat(Stream.of(provider.recorded().at()), parts)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
