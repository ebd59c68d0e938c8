package org.candorregistry.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the seeded catalogue. */
class CodeListsIT {

    private static TestRegistry registry;
    private static CodeLists codes;

    @BeforeAll
    static void start() {
        registry = TestRegistry.on(TestDatabase.migrated());
        codes = registry.get(CodeLists.class);
    }

    @Test
    void codeKnowsTheListsThatAreSeeded() {
        assertThat(registry.everything()
                        .sql("SELECT list FROM code_list")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ListName.values()).map(ListName::id).toList());
    }

    @Test
    void everyListHasCodesAndEachCodeACitation() {
        assertThat(ListName.values())
                .allSatisfy(list -> assertThat(codes.list(list))
                        .isNotEmpty()
                        .allSatisfy(code -> assertThat(code.citation().source()).isNotBlank()));
    }

    @Test
    void allUnknownCodesAreReportedAtOnceEachAtItsPlace() {
        List<Violation> violations = codes.unknown(List.of(
                new CodeUse("/cellSource", ListName.CELL_SOURCE, "bmac"),
                new CodeUse("/route", ListName.DELIVERY_ROUTE, "by-post"),
                new CodeUse("/donor", ListName.DONOR_RELATION, "bmac")));

        assertThat(violations).extracting(Violation::pointer).containsExactly("/route", "/donor");
        assertThat(violations).extracting(violation -> violation.code().slug()).containsOnly("code-unknown");
    }

    @Test
    void aRetiredCodeIsShownAndNoLongerAccepted() {
        registry.everything().sql("""
                        WITH bound AS MATERIALIZED (
                            SELECT set_config('candor.actor', 'test', true), set_config('candor.reason', 'test', true))
                        UPDATE code SET retired = true FROM bound WHERE list = 'vehicle' AND code = 'fibrin'
                        """).update();

        assertThat(codes.accepts(ListName.VEHICLE, "fibrin")).isFalse();
        assertThat(codes.find(ListName.VEHICLE, "fibrin"))
                .hasValueSatisfying(code -> assertThat(code.retired()).isTrue());
    }

    @Test
    void onlyAConfirmedOutsideCodeIsSentToOthers() {
        Code route = codes.find(ListName.DELIVERY_ROUTE, "ia").orElseThrow();
        Code knee = codes.find(ListName.CONDITION, "knee-osteoarthritis").orElseThrow();

        assertThat(route.confirmedCoding())
                .hasValueSatisfying(coding -> assertThat(coding.code()).isEqualTo("IARTINJ"));
        assertThat(knee.outside()).isNotNull();
        assertThat(knee.confirmedCoding()).isEmpty();
    }

    @Test
    void aConcentrateIsNotCulturedAndAnMscIs() {
        CellSource concentrate = codes.cellSource("bmac").orElseThrow();
        CellSource cultured = codes.cellSource("bm-msc").orElseThrow();

        assertThat(concentrate.cultureExpanded()).isFalse();
        assertThat(concentrate.mscLabel()).isFalse();
        assertThat(cultured.cultureExpanded()).isTrue();
        assertThat(cultured.mscLabel()).isTrue();
        assertThat(codes.cellSource("prp").orElseThrow().bloodProduct()).isTrue();
        assertThat(codes.cellSource("pbsc").orElseThrow().productClasses()).isEqualTo(Set.of("hsct"));
    }

    @Test
    void everyCellSourceConditionClassAndEventKindHasItsAttributes() {
        assertThat(codes.list(ListName.CELL_SOURCE))
                .allMatch(code -> codes.cellSource(code.code()).isPresent());
        assertThat(codes.list(ListName.CONDITION))
                .allMatch(code -> codes.areaOf(code.code()).isPresent());
        assertThat(codes.list(ListName.PRODUCT_CLASS))
                .allMatch(code -> codes.productClass(code.code()).isPresent());
        List<String> kinds = codes.list(ListName.CLINICAL_EVENT_KIND).stream()
                .map(Code::code)
                .toList();
        assertThat(codes.eventKinds(kinds)).containsOnlyKeys(kinds);
        assertThat(codes.eventKinds(List.of("death", "cured"))).containsOnlyKeys("death");
    }

    @Test
    void aJointReplacementIsAComparatorWithoutCellSource() {
        assertThat(codes.productClass("joint-replacement").orElseThrow().comparator())
                .isTrue();
        assertThat(codes.list(ListName.CELL_SOURCE))
                .noneMatch(source -> codes.cellSource(source.code())
                        .orElseThrow()
                        .productClasses()
                        .contains("joint-replacement"));
    }

    @Test
    void anUnknownListIsRefusedByName() {
        assertThatThrownBy(() -> codes.list("miracles"))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code().slug()).isEqualTo("code-list-unknown"));
    }
}
