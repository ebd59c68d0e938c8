package org.candorregistry.api.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What makes of a good body none.
 *
 * @param bytes what is sent, made of the good body and of noise
 * @param slug of the refusal
 */
record Ruin(String name, BinaryOperator<byte[]> bytes, String mediaType, String slug) {

    /** Of a batch; that of other bodies is lower. */
    private static final int LIMIT = 10 << 20;

    private static final String JSON = "application/json";
    private static final String UNREADABLE = "body-unreadable";

    static final List<Ruin> ALL = List.of(
            unreadable("nothing", (good, noise) -> new byte[0]),
            unreadable("cut short", (good, noise) -> Arrays.copyOf(good, place(noise, good.length))),
            unreadable("twice", (good, noise) -> inserted(good, good.length, good)),
            unreadable("followed by more", (good, noise) -> inserted(good, good.length, text("x"))),
            unreadable("in a list", (good, noise) -> text("[" + new String(good, StandardCharsets.UTF_8) + "]")),
            unreadable("as a text", (good, noise) -> text("\"{}\"")),
            unreadable("null", (good, noise) -> text("null")),
            unreadable("noise", (good, noise) -> inserted(noise, 0, new byte[] {(byte) 0xFF})),
            unreadable(
                    "no UTF-8", (good, noise) -> inserted(good, place(noise, good.length), new byte[] {(byte) 0xFF})),
            unreadable(
                    "NUL, overlong",
                    (good, noise) -> inserted(good, place(noise, good.length), new byte[] {(byte) 0xC0, (byte) 0x80})),
            unreadable(
                    "ISO 8859-1",
                    (good, noise) -> inserted(
                            good, new String(good, StandardCharsets.UTF_8).indexOf(":\"") + 2, new byte[] {(byte) 0xE9
                            })),
            unreadable("UTF-16", (good, noise) -> in(StandardCharsets.UTF_16, good)),
            unreadable("UTF-16, low byte first", (good, noise) -> in(StandardCharsets.UTF_16LE, good)),
            unreadable("UTF-32", (good, noise) -> in(Charset.forName("UTF-32"), good)),
            new Ruin(
                    "as UTF-16",
                    (good, noise) -> in(StandardCharsets.UTF_16, good),
                    JSON + ";charset=utf-16",
                    UNREADABLE),
            new Ruin("no media type", (good, noise) -> good, "", "media-type-unsupported"),
            new Ruin("as text", (good, noise) -> good, "text/plain", "media-type-unsupported"),
            new Ruin("as a form", (good, noise) -> good, "application/x-www-form-urlencoded", "media-type-unsupported"),
            new Ruin("as parts", (good, noise) -> good, "multipart/form-data; boundary=x", "media-type-unsupported"),
            new Ruin("as XML", (good, noise) -> good, "application/xml", "media-type-unsupported"),
            new Ruin("as nonsense", (good, noise) -> good, "nonsense", "media-type-unsupported"),
            new Ruin("huge", (good, noise) -> inserted(good, 0, spaces(LIMIT)), JSON, "body-too-large"));

    byte[] of(byte[] good, byte[] noise) {
        return bytes.apply(good, noise);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Ruin unreadable(String name, BinaryOperator<byte[]> bytes) {
        return new Ruin(name, bytes, JSON, UNREADABLE);
    }

    private static byte[] inserted(byte[] into, int place, byte[] what) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(into, 0, place);
        all.writeBytes(what);
        all.write(into, place, into.length - place);
        return all.toByteArray();
    }

    /** Any place in so many bytes, but the one after the last. */
    private static int place(byte[] noise, int length) {
        return Math.floorMod(Arrays.hashCode(noise), length);
    }

    private static byte[] in(Charset charset, byte[] good) {
        return new String(good, StandardCharsets.UTF_8).getBytes(charset);
    }

    private static byte[] spaces(int many) {
        byte[] spaces = new byte[many];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
