package org.candorregistry.core.database;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.RegistryException;

/** Refusals in the short form that tests compare. */
public final class Refusals {

    private Refusals() {}

    /**
     * What a call is refused with.
     *
     * @return slug and place of each violation, {@code "code-unknown /sex, value-required /identity"}; the slug alone
     *     where there is no place; {@code "not refused"} and the result where the call succeeds
     */
    public static String refusal(Supplier<?> call) {
        try {
            return "not refused: " + call.get();
        } catch (RegistryException refused) {
            return refused.violations().isEmpty()
                    ? refused.code().slug()
                    : refused.violations().stream()
                            .map(violation -> (violation.code().slug() + " " + violation.pointer()).strip())
                            .collect(Collectors.joining(", "));
        }
    }
}
