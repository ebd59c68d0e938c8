package org.candorregistry.api.fact;

import io.swagger.v3.oas.annotations.media.Schema;
import org.candorregistry.core.fact.FactNumbers.Named;

/** A code and its words. */
@Schema(name = "Named")
record NamedView(String code, String display) {

    static NamedView of(Named named) {
        return new NamedView(named.code(), named.display());
    }
}
