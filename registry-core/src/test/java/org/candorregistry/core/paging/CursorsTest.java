package org.candorregistry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(key('a'));

    @Test
    void aCursorLeadsBackToItsPlaceInItsList() {
        String cursor = cursors.after("place/7", "one caller, one list");

        assertThat(cursors.read(cursor, "one caller, one list")).contains("place/7");
        assertThat(new Cursors(key('a')).read(cursor, "one caller, one list")).contains("place/7");
    }

    @Test
    void aCursorIsNoneForAnotherListOrAnotherKey() {
        String cursor = cursors.after("place/7", "one caller, one list");

        assertThat(cursors.read(cursor, "another caller, one list")).isEmpty();
        assertThat(new Cursors(key('b')).read(cursor, "one caller, one list")).isEmpty();
    }

    @Test
    void aChangedOrInventedCursorIsNone() {
        String cursor = cursors.after("place/7", "list");

        for (int i = 0; i < cursor.length(); i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(cursors.read(changed, "list")).isNotEqualTo(cursors.read(cursor, "list"));
        }
        assertThat(cursors.read("", "list")).isEmpty();
        assertThat(cursors.read("place/7", "list")).isEmpty();
        assertThat(cursors.read("%%%", "list")).isEmpty();
    }

    @Test
    void whatDividesListAndPlaceCannotBeMoved() {
        assertThat(cursors.after("b", "a")).isNotEqualTo(cursors.after("", "a\0b"));
        assertThat(cursors.read(cursors.after("bc", "a"), "ab")).isEmpty();
    }

    private static byte[] key(char letter) {
        return String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8);
    }
}
