package org.candorregistry.fhir.terminology;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;

/**
 * What mappers need to know beside the record itself.
 *
 * @param clinic whose records these are
 * @param synthetic whether the clinic is invented, for a demonstration
 * @param concepts the code lists
 */
public record Rendering(UUID clinic, boolean synthetic, Concepts concepts) {

    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /**
     * What FHIR keeps beside every resource. Synthetic data carry the security label for test data.
     *
     * @param recorded when the newest part of the resource was recorded
     */
    public Meta meta(Instant recorded) {
        Meta meta = meta();
        meta.setLastUpdated(Date.from(recorded));
        return meta;
    }

    /** The same for a resource that can change without anything being recorded, because a day passes. */
    public Meta meta() {
        Meta meta = new Meta();
        if (synthetic) {
            meta.addSecurity().setSystem(REASONS).setCode("HTEST").setDisplay("test health data");
        }
        return meta;
    }

    public static Reference reference(String type, UUID id) {
        return new Reference(type + "/" + id);
    }
}
