package org.candorregistry.fhir.search;

import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Session;
import org.candorregistry.fhir.terminology.Systems;
import org.jspecify.annotations.Nullable;

/** Reads an {@code identifier} parameter. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * Of what was selected, only what has one of these identifiers.
     *
     * @param kinds finds the row with a number, by the kind of the caller's clinic's numbers (see
     *     {@link Systems#numbersOf}); a value without a system is looked for among all of them
     */
    public static Selection select(
            Selection selection,
            @Nullable TokenAndListParam identifiers,
            Map<String, Function<String, Optional<UUID>>> kinds) {
        if (identifiers == null) {
            return selection;
        }
        Selection narrowed = selection;
        for (var either : identifiers.getValuesAsQueryTokens()) {
            List<UUID> found = either.getValuesAsQueryTokens().stream()
                    .flatMap(identifier -> rows(identifier, kinds))
                    .toList();
            narrowed = narrowed.withIds(found);
        }
        return narrowed;
    }

    private static Stream<UUID> rows(TokenParam identifier, Map<String, Function<String, Optional<UUID>>> kinds) {
        UUID clinic = Session.caller().clinic();
        String system = identifier.getSystem();
        String value = identifier.getValue();
        if (value == null || value.isBlank()) {
            return Stream.empty();
        }
        return kinds.entrySet().stream()
                .filter(kind -> system == null || system.equals(Systems.numbersOf(clinic, kind.getKey())))
                .flatMap(kind -> kind.getValue().apply(value).stream());
    }
}
