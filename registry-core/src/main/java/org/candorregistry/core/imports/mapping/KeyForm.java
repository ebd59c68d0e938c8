package org.candorregistry.core.imports.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a treatment that is recorded: by the clinic's number, or by the person and, where the person had several, the
 * day.
 */
public record KeyForm(
        @Nullable String externalId,
        @Nullable String pseudonym,
        @Nullable LocalDate treatedOn) {

    @Override
    public String toString() {
        return "KeyForm[…]";
    }
}
