package org.candorregistry.api.codelist;

import io.swagger.v3.oas.annotations.media.Schema;
import org.candorregistry.core.codelist.Named;

/** A code and its words. */
@Schema(name = "Named")
public record NamedView(String code, String display) {

    public static NamedView of(Named named) {
        return new NamedView(named.code(), named.display());
    }
}
