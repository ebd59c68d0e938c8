package org.candorregistry.core.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a file from all of its bytes, as they come: a byte order mark, the zeros of UTF-16, else UTF-8
 * where every byte fits it, else Windows-1252, in which spreadsheets on Windows write.
 */
public final class CharsetProbe {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 64;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(8192);
    private final byte[] head = new byte[HEAD];
    private int headLength;
    private byte[] rest = new byte[0];
    private boolean broken;

    /** Takes the next bytes of the file. */
    public void update(byte[] bytes, int length) {
        int more = Math.min(HEAD - headLength, length);
        System.arraycopy(bytes, 0, head, headLength, more);
        headLength += more;
        if (broken) {
            return;
        }
        ByteBuffer input = ByteBuffer.allocate(rest.length + length);
        input.put(rest).put(bytes, 0, length).flip();
        decode(input, false);
        rest = new byte[input.remaining()];
        input.get(rest);
    }

    /** What the file is encoded in, once all of it was seen. */
    public Charset charset() {
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (headLength >= 2 && zeros(0) == 0 && zeros(1) * 2 > headLength / 2) {
            return StandardCharsets.UTF_16LE;
        }
        if (headLength >= 2 && zeros(1) == 0 && zeros(0) * 2 > headLength / 2) {
            return StandardCharsets.UTF_16BE;
        }
        if (!broken) {
            decode(ByteBuffer.wrap(rest), true);
        }
        return broken ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    private void decode(ByteBuffer input, boolean last) {
        do {
            decoded.clear();
            broken = utf8.decode(input, decoded, last).isError();
        } while (!broken && !decoded.hasRemaining());
    }

    private boolean startsWith(int first, int second) {
        return headLength >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** How many of the first bytes at even (0) or odd (1) places are zero. */
    private int zeros(int from) {
        int zeros = 0;
        for (int place = from; place < headLength; place += 2) {
            zeros += head[place] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
