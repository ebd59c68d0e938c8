package org.candorregistry.fhir.endpoint;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** The FHIR R4 validator with the registry's own definitions, offline. */
public final class Validation {

    public static final FhirContext R4 = FhirContext.forR4();

    /** Warnings, each with the reason why it stands. */
    private static final List<String> MEANT_SO = List.of(
            // A narrative would repeat the data, and an EHR system shows its own.
            "A resource should have narrative for robust management",
            // The definitions of R4 know these tables under a URL with the version in it, which no longer is theirs.
            "CodeSystem is unknown and can't be validated: http://terminology.hl7.org/CodeSystem/v2-",
            // LOINC may not be shipped; each code was confirmed at a source, see the catalogue.
            "CodeSystem is unknown and can't be validated: http://loinc.org",
            // Units of the instruments and of data element lists, {score} and {CFU}/mL: UCUM has no other for them.
            "UCUM Codes that contain human readable annotations",
            // Questionnaires are not served yet.
            "The questionnaire 'https://candorregistry.org/fhir/Questionnaire/",
            // On which day a product was measured is not recorded.
            "all observations should have an effective[x]");

    private final FhirValidator validator;

    /** As somebody has it who knows nothing of the registry's own definitions. */
    public static Validation withoutDefinitions() {
        return new Validation(true);
    }

    /** @param definitions code systems and structure definitions beside those of FHIR itself */
    public Validation(IValidationSupport... definitions) {
        this(false, definitions);
    }

    private Validation(boolean anyExtension, IValidationSupport... definitions) {
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new SnapshotGeneratingValidationSupport(R4));
        for (IValidationSupport support : definitions) {
            chain.addValidationSupport(0, support);
        }
        FhirInstanceValidator instances = new FhirInstanceValidator(chain);
        instances.setAnyExtensionsAllowed(anyExtension);
        this.validator = R4.newValidator().registerValidatorModule(instances);
    }

    /** What the validator finds wrong, or warns of without that it is meant so, in a resource as it was sent. */
    public List<String> faults(String resource) {
        return messages(resource).stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.WARNING
                        || MEANT_SO.stream().noneMatch(message.getMessage()::contains))
                .map(message -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** Everything the validator has to say, information left out, of a resource as it was sent. */
    public List<SingleValidationMessage> messages(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .toList();
    }
}
