package org.candorregistry.fhir.search;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.fhir.failure.FhirFailure;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** Ids of resources: those of the rows they are made from, in lower case as they are written. */
public final class ResourceId {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private ResourceId() {}

    /**
     * The row's id.
     *
     * @throws RegistryException resource-unknown where no row could have this id
     */
    public static UUID of(IIdType id) {
        return parse(id.getIdPart()).orElseThrow(ResourceId::unknown);
    }

    /** Empty where no row could have this id. */
    public static Optional<UUID> parse(@Nullable String id) {
        return id != null && UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** The refusal of an id that nothing has. */
    public static RegistryException unknown() {
        return new RegistryException(FhirFailure.RESOURCE_UNKNOWN, "There is no such resource.");
    }
}
