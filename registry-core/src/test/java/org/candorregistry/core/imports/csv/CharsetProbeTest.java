package org.candorregistry.core.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding is told from the bytes, however they are cut into pieces. */
class CharsetProbeTest {

    private static final String TEXT = "Größe;Schmerz\nübel;4\n";

    @ParameterizedTest
    @MethodSource
    void isWhatTheFileWasWrittenIn(byte[] file, Charset charset) {
        for (int piece : new int[] {1, 2, 3, 7, 8192}) {
            CharsetProbe probe = new CharsetProbe();
            for (int from = 0; from < file.length; from += piece) {
                byte[] next = Arrays.copyOfRange(file, from, Math.min(file.length, from + piece));
                probe.update(next, next.length);
            }
            assertThat(probe.charset()).as("in pieces of %d", piece).isEqualTo(charset);
        }
    }

    static Stream<Arguments> isWhatTheFileWasWrittenIn() {
        return Stream.of(
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                Arguments.of(TEXT.getBytes(CharsetProbe.WINDOWS_1252), CharsetProbe.WINDOWS_1252),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE),
                Arguments.of("id;pain\n1;4\n".getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8),
                Arguments.of(new byte[0], StandardCharsets.UTF_8));
    }

    /** A character of several bytes that is cut off by the end of the file is no UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"ü", "€", "𝄞"})
    void aCutOffCharacterIsNoUtf8(String character) {
        byte[] whole = ("pain" + character).getBytes(StandardCharsets.UTF_8);
        CharsetProbe probe = new CharsetProbe();
        probe.update(whole, whole.length - 1);
        assertThat(probe.charset()).isEqualTo(CharsetProbe.WINDOWS_1252);
    }

    /** The one odd byte lies a megabyte behind the head. */
    @ParameterizedTest
    @ValueSource(ints = {8191, 8192, 8193, 1 << 20})
    void aByteFarBehindCounts(int place) {
        byte[] file = new byte[place + 10];
        Arrays.fill(file, (byte) 'a');
        file[place] = (byte) 0xFC;
        CharsetProbe probe = new CharsetProbe();
        probe.update(file, file.length);
        assertThat(probe.charset()).isEqualTo(CharsetProbe.WINDOWS_1252);
    }
}
