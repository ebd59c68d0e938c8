package org.candorregistry.fhir.terminology;

import java.util.Arrays;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;

/** Extensions by the last part of their URL; each has a StructureDefinition of that name. */
public final class Extensions {

    private static final String DEFINITIONS = Systems.REGISTRY + "StructureDefinition/";

    private Extensions() {}

    /**
     * An extension with a value.
     *
     * @param name in kebab case, such as {@code doses-line}
     */
    public static Extension of(String name, Type value) {
        return new Extension(DEFINITIONS + name, value);
    }

    /** One that has parts instead of a value. */
    public static Extension of(String name, Extension... parts) {
        Extension whole = new Extension(DEFINITIONS + name);
        Arrays.stream(parts).forEach(whole::addExtension);
        return whole;
    }

    /** A part of an extension; its URL is its name. */
    public static Extension part(String name, Type value) {
        return new Extension(name, value);
    }
}
