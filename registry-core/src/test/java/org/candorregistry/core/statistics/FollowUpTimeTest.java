package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FollowUpTimeTest {

    /** Three people: 365 of 365 days, 100 of 200, 0 of 50. By hand 465 / 615; R: sum(c(365,100,0))/sum(c(365,200,50)). */
    @Test
    void isObservedOverPotentialPersonTime() {
        FollowUpTime all =
                new FollowUpTime(365, 365).merge(new FollowUpTime(100, 200)).merge(new FollowUpTime(0, 50));
        assertThat(all.completeness().getAsDouble()).isEqualTo(0.7560975609756098, within(1e-15));
    }

    @Test
    void saysNothingWhereNothingCouldHaveBeenObserved() {
        assertThat(new FollowUpTime(0, 0).completeness()).isEmpty();
    }

    @Test
    void refusesMoreThanCouldHaveBeenObserved() {
        assertThatThrownBy(() -> new FollowUpTime(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
