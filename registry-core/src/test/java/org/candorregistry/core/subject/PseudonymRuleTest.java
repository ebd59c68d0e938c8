package org.candorregistry.core.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candorregistry.core.identity.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymRuleTest {

    private static final Identity ZOE = new Identity("Müller", "Zoë", LocalDate.parse("1964-02-15"), "00-4711/B", null);

    @ParameterizedTest
    @ValueSource(strings = {"KNEE-0001", "3f2b8c", "1964-17", "2024.0215", "P1964021", "A.b_c-9"})
    void sayNothing(String pseudonym) {
        assertThat(PseudonymRule.FORM.matcher(pseudonym).matches()).isTrue();
        assertThat(PseudonymRule.identifies(pseudonym, 1964, ZOE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19640215", "P-1964-02-15", "15.02.1964", "02_15_1964"})
    void holdADateInTheBirthYear(String pseudonym) {
        assertThat(PseudonymRule.identifies(pseudonym, 1964, null)).isTrue();
    }

    @Test
    void anotherYearsDateIsNoBirthDate() {
        assertThat(PseudonymRule.identifies("2024-02-15", 1964, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"muller-1", "KneeMULLER", "zoe.1", "1-ZOE", "P004711B", "004711-b", "z150264", "640215"})
    void holdPartOfTheIdentity(String pseudonym) {
        assertThat(PseudonymRule.identifies(pseudonym, 1964, ZOE)).isTrue();
    }

    @Test
    void aShortNameInsideAWordIsChance() {
        assertThat(PseudonymRule.identifies("benzoe-3", 1964, ZOE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë", "a b", "a/b", "é", "x\n"})
    void haveNoOtherCharacters(String pseudonym) {
        assertThat(PseudonymRule.FORM.matcher(pseudonym).matches()).isFalse();
    }
}
