package org.candorregistry.api.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodeListRestIT {

    private final Rest anyone = RunningRegistry.shared().as(Identity.RESEARCHER);

    @Test
    void everyListLeadsToItsValues() {
        JsonNode lists = anyone.get("/api/v1/code-lists").json().path("items");

        assertThat(lists).hasSizeGreaterThan(40);
        lists.forEach(list -> {
            JsonNode values = anyone.get(list.path("codes").asString()).json().path("items");
            assertThat(values).as(list.path("id").asString()).isNotEmpty();
        });
    }

    @Test
    void aCodeNamesItsSourceAndWhetherItWasRead() {
        anyone.get("/api/v1/code-lists/cell_source").json().path("items").forEach(code -> {
            assertThat(code.path("display").asString()).isNotBlank();
            assertThat(code.at("/citation/source").asString()).isNotBlank();
            assertThat(code.at("/citation/verified").isBoolean()).isTrue();
        });
    }

    @Test
    void aListThatThereIsNotIsNotFound() {
        assertThat(anyone.get("/api/v1/code-lists/colours").slug()).isEqualTo("code-list-unknown");
    }
}
