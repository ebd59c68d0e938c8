package org.candorregistry.core.provider;

import org.jspecify.annotations.Nullable;

/** What a clinic states of a provider; the fields are those of {@link Provider}. */
public record RecordProvider(
        String name,
        String degree,
        @Nullable String registrationNumber,
        @Nullable String specialty) {

    @Override
    public String toString() {
        return "RecordProvider[" + degree + "]";
    }
}
