package org.candorregistry.fhir.provider;

import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.provider.Training;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Days;
import org.candorregistry.fhir.terminology.Extensions;
import org.candorregistry.fhir.terminology.Quantities;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** A training: what it is called, who gave it, and from when to when it counts. */
final class QualificationMapper {

    private QualificationMapper() {}

    static PractitionerQualificationComponent toFhir(Training training, Concepts concepts) {
        PractitionerQualificationComponent qualification = new PractitionerQualificationComponent();
        qualification.addIdentifier().setValue(training.id().toString());
        qualification.setCode(concepts.concept(ListName.PROVIDER_TRAINING, training.credential()));
        qualification.setIssuer(new Reference().setDisplay(training.issuer()));
        qualification.setPeriod(period(training));
        addDetails(qualification, training, concepts);
        return qualification;
    }

    private static Period period(Training training) {
        Period period = new Period().setStartElement(Days.dateTime(training.completedOn()));
        return training.expiresOn() == null ? period : period.setEndElement(Days.dateTime(training.expiresOn()));
    }

    private static void addDetails(
            PractitionerQualificationComponent qualification, Training training, Concepts concepts) {
        qualification.addExtension(Extensions.of(
                "training-kind",
                concepts.concept(ListName.TRAINING_KIND, training.kind().name())));
        if (training.hours() != null) {
            qualification.addExtension(Extensions.of("training-hours", Quantities.of(training.hours(), "h")));
        }
        if (training.proctoredCases() != null) {
            qualification.addExtension(
                    Extensions.of("training-proctored-cases", new IntegerType(training.proctoredCases())));
        }
        training.proceduresCovered()
                .forEach(productClass -> qualification.addExtension(Extensions.of(
                        "training-product-class", concepts.concept(ListName.PRODUCT_CLASS, productClass))));
        if (training.verifiedBy() != null && training.verifiedOn() != null) {
            qualification.addExtension(Extensions.of(
                    "training-verification",
                    Extensions.part("by", new StringType(training.verifiedBy())),
                    Extensions.part("on", Days.date(training.verifiedOn()))));
        }
    }
}
