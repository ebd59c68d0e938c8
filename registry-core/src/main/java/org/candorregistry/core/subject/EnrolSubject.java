package org.candorregistry.core.subject;

import java.util.List;
import org.candorregistry.core.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A subject with all that is known when it enters the registry.
 *
 * @param consents may be empty: what a subject without consent may be used for is decided where it is used
 * @param identity for the vault; null: the clinic keeps it to itself
 */
public record EnrolSubject(
        RecordSubject subject,
        List<RecordConsent> consents,
        @Nullable Identity identity) {}
