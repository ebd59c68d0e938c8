package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuppressedTableTest {

    private static final MinimumCell ELEVEN = MinimumCell.DEFAULT;

    @Test
    void nothingIsWithheldWhereEveryNumberIsLargeEnough() {
        assertThat(withheld(margin(11, 40, 200))).isEmpty();
    }

    @Test
    void aSingleSmallNumberTakesTheNextSmallestWithIt() {
        assertThat(withheld(margin(4, 60, 23, 200))).containsExactly("a", "c");
    }

    @Test
    void twoSmallNumbersProtectEachOther() {
        assertThat(withheld(margin(4, 60, 7, 200))).containsExactly("a", "c");
    }

    @Test
    void zerosAreWithheldAndHideASmallNumberAmongThem() {
        assertThat(withheld(margin(4, 60, 0, 200))).containsExactly("a", "c");
    }

    @Test
    void zerosAloneNeedNoProtectionBecauseTheyStandForNobody() {
        assertThat(withheld(margin(0, 60, 0, 200))).containsExactly("a", "c");
        assertThat(withheld(margin(0, 60))).containsExactly("a");
    }

    /** Two numbers of at most 10 that add up to 20 are 10 each. */
    @Test
    void numbersThatTheirSumWouldGiveAwayTakeAThirdWithThem() {
        assertThat(withheld(margin(10, 60, 10, 200))).containsExactly("a", "b", "c");
    }

    @Test
    void aWholeThatIsTooSmallIsWithheldWithAllItsParts() {
        assertThat(withheld(margin(2, 3, 4))).containsExactly("a", "b", "c", "whole");
    }

    @Test
    void theWholeIsGivenUpWhereNoPartCanProtect() {
        assertThat(withheld(margin(10, 10))).containsExactly("a", "b", "whole");
    }

    @Test
    void aNumberThatIsNotBrokenDownIsWithheldByItself() {
        assertThat(withheld(Breakdown.cell("whole", 3))).containsExactly("whole");
        assertThat(withheld(Breakdown.cell("whole", 11))).isEmpty();
    }

    @Test
    void theTotalsOverTheGroupsGiveNothingAway() {
        SuppressedTable table = SuppressedTable.of(
                new TreeMap<>(Map.of("x", margin(4, 60, 70), "y", margin(50, 20, 90), "z", margin(30, 45, 80))),
                ELEVEN);
        assertThat(withheld(table.group("x"))).containsExactly("a", "b");
        assertThat(withheld(table.group("y"))).containsExactly("a", "b");
        assertThat(withheld(table.group("z"))).isEmpty();
        assertThat(withheld(table.total())).isEmpty();
    }

    @Test
    void aGroupThatIsTooSmallTakesAnotherWithItSoThatTheGrandTotalCanBeShown() {
        SuppressedTable table = SuppressedTable.of(
                Map.of(
                        "x",
                        Breakdown.cell("whole", 6),
                        "y",
                        Breakdown.cell("whole", 30),
                        "z",
                        Breakdown.cell("whole", 90)),
                ELEVEN);
        assertThat(withheld(table.group("x"))).containsExactly("whole");
        assertThat(withheld(table.group("y"))).containsExactly("whole");
        assertThat(table.group("z")).containsEntry("whole", Disclosure.shown(90L));
        assertThat(table.total()).containsEntry("whole", Disclosure.shown(126L));
    }

    /** Without a split 25 are shown: it is no cover for the 5, so the 20 is. */
    @Test
    void aNumberThatTheSameQuestionWithoutASplitShowsProtectsNothing() {
        SuppressedTable table =
                SuppressedTable.of(new TreeMap<>(Map.of("x", margin(95, 0, 5), "y", margin(95, 0, 20))), ELEVEN);
        assertThat(table.total()).containsEntry("c", Disclosure.shown(25L));
        assertThat(withheld(table.group("x"))).containsExactly("a", "b", "c");
        assertThat(withheld(table.group("y"))).containsExactly("a", "b", "c");
    }

    /** Whoever knew that both are withheld as too small would know both; the question without a split shows the 20. */
    @Test
    void sumsAloneGiveNothingAwayWhereTheTotalLeavesOneTableOnly() {
        SuppressedTable table =
                SuppressedTable.of(Map.of("x", Breakdown.cell("whole", 10), "y", Breakdown.cell("whole", 10)), ELEVEN);
        assertThat(table.total()).containsEntry("whole", Disclosure.shown(20L));
        assertThat(withheld(table.group("x"))).containsExactly("whole");
        assertThat(withheld(table.group("y"))).containsExactly("whole");
    }

    @Test
    void aWholeWithheldInOneTableIsWithheldInTheOthersAboutTheSamePeople() {
        List<SuppressedTable> tables =
                SuppressedTable.ofAll(List.of(Map.of("x", margin(20, 0)), Map.of("x", margin(10, 10))), ELEVEN);
        assertThat(withheld(tables.get(0).group("x"))).contains("whole");
        assertThat(withheld(tables.get(1).group("x"))).contains("whole");
    }

    @Test
    void whoMayReadEachRecordSeesEveryNumber() {
        SuppressedTable table = SuppressedTable.of(Map.of("x", margin(0, 1, 200)), MinimumCell.NONE);
        assertThat(withheld(table.total())).isEmpty();
    }

    @Test
    void refusesTablesThatDoNotAddUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakdown("w", 3, List.of(Breakdown.cell("a", 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> SuppressedTable.of(Map.of(), ELEVEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuppressedTable.of(Map.of("x", margin(1), "y", margin(1, 2)), ELEVEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SuppressedTable.of(Map.of("x", Breakdown.of("a", List.of(Breakdown.cell("a", 2)))), ELEVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> new MinimumCell(4));
    }

    /** Parts a, b, c, … of a whole. */
    private static Breakdown margin(long... parts) {
        int[] next = {'a'};
        return Breakdown.of(
                "whole",
                Arrays.stream(parts)
                        .mapToObj(people -> Breakdown.cell(Character.toString(next[0]++), people))
                        .toList());
    }

    private static Set<String> withheld(Breakdown breakdown) {
        return withheld(SuppressedTable.of(Map.of("x", breakdown), ELEVEN).group("x"));
    }

    private static Set<String> withheld(Map<String, Disclosure<Long>> numbers) {
        Set<String> names = new TreeSet<>();
        numbers.forEach((name, disclosure) -> {
            if (disclosure.isWithheld()) {
                names.add(name);
            }
        });
        return names;
    }
}
