package org.candorregistry.core.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.CompareCohort;
import org.candorregistry.core.comparison.ComparisonService;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.junit.jupiter.api.Test;

class OldCutsIT {

    private static final int KEPT_DAYS = 30;

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());
    private final CutMaker maker = registry.get(CutMaker.class);
    private final CutService cuts = registry.get(CutService.class);
    private final CutDirectory directory = registry.get(CutDirectory.class);

    @Test
    void aNightlyCutThatNobodyAskedIsRemovedWhenItIsOld() {
        UUID unasked = nightly();
        UUID ordered = registry.cut().id();
        pass(1);
        UUID asked = nightly();
        ask(asked);
        assertThat(maker.removeOne(KEPT_DAYS)).as("none is old").isFalse();

        pass(40);
        assertThat(maker.removeOne(KEPT_DAYS)).isTrue();
        assertThat(maker.removeOne(KEPT_DAYS))
                .as("the others are asked, ordered, the latest")
                .isFalse();
        assertThat(ids()).containsExactly(ordered, asked);
        assertThat(directory.of(unasked)).doesNotExist();
        assertThat(directory.of(asked)).exists();
        assertThatThrownBy(() -> cuts.get(unasked))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CutFailure.CUT_UNKNOWN));
    }

    @Test
    void theLatestStaysHoweverOldItIs() {
        UUID latest = nightly();
        pass(400);
        assertThat(maker.removeOne(KEPT_DAYS)).isFalse();
        assertThat(ids()).containsExactly(latest);
    }

    private UUID nightly() {
        maker.orderNightly(LocalTime.MIDNIGHT);
        assertThat(maker.makeOne()).isTrue();
        List<UUID> all = ids();
        return all.get(all.size() - 1);
    }

    private List<UUID> ids() {
        return Session.as(
                new Caller("steward", Role.STEWARD, Caller.REGISTRY),
                () -> cuts.list(new PageRequest(null, 200)).items().stream()
                        .map(DataCut::id)
                        .toList());
    }

    private void ask(UUID cut) {
        Cohort knees = new Cohort("knee-osteoarthritis", "bmac", "koos-pain", 365, Map.of());
        Session.as(
                new Caller("researcher", Role.RESEARCHER, Caller.REGISTRY),
                () -> registry.get(ComparisonService.class)
                        .compare(
                                new CompareCohort(knees, null, null, cut),
                                answer -> JsonColumn.of(answer).getBytes(StandardCharsets.UTF_8)));
    }

    private void pass(int days) {
        registry.clock().moveTo(registry.clock().instant().plus(Duration.ofDays(days)));
    }
}
