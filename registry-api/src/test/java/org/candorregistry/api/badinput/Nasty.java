package org.candorregistry.api.badinput;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that have broken something somewhere, and any others. */
final class Nasty {

    private Nasty() {}

    /** JSON of one value, or nothing, or no JSON. */
    static Arbitrary<String> json() {
        Arbitrary<String> known = Arbitraries.of(
                "",
                "null",
                "true",
                "0",
                "-0",
                "-1",
                "1e-38",
                "1e38",
                "0.1234567890123456789",
                "2147483648",
                "9223372036854775808",
                "1E400",
                "-Infinity",
                "0x10",
                "\"\"",
                "\" \"",
                "\"\\t\\n\\r\"",
                "\"\\u0000\"",
                "\"\\u0085\"",
                "\"\\u200b\"",
                "\"\\u202etxet\"",
                "\"\\ufeff\"",
                "\"\\uffff\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "\"" + "\\ud83d\\ude00".repeat(300) + "\"",
                "\"" + "a".repeat(5_000) + "\"",
                "\"'; DROP TABLE clinic; --\"",
                "\"${jndi:ldap://example.org}\"",
                "\"%s%n\"",
                "\"../../etc/passwd\"",
                "\"none\"",
                "\"unknown\"",
                "\"0000-01-01\"",
                "\"0001-01-01\"",
                "\"9999-12-31\"",
                "\"2024-02-29\"",
                "\"24:00\"",
                "\"23:59:59.999999999\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"0000-01-01T00:00:00+18:00\"",
                "\"00000000-0000-0000-0000-000000000000\"",
                "\"1-1-1-1-1\"",
                "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "[null]",
                "[\"none\", \"none\"]",
                "[" + "\"none\",".repeat(1_000) + "\"none\"]",
                "{\"\": \"\"}",
                "{\"a\": null}",
                "{\"\\u0000\": 1}",
                "{\"\\ud800\": \"unknown\"}",
                "{\"birthYear\": \"unknown\", \"birthYear\": \"unknown\"}",
                "{\"" + "k".repeat(250) + "\": 1}",
                "/* */ 1",
                "'text'");
        return Arbitraries.frequencyOf(
                Tuple.of(5, known),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(80).map(Nasty::quoted)),
                Tuple.of(1, Arbitraries.bigDecimals().map(Object::toString)),
                Tuple.of(1, Arbitraries.longs().map(Object::toString)));
    }

    /** A query parameter's value or a part of a path, encoded. */
    static Arbitrary<String> encoded() {
        return Arbitraries.of(
                "%20",
                "%00",
                "%01",
                "%0a",
                "%25",
                "%2e%2e",
                "%2F",
                "%5c",
                ";a=b",
                "%ff",
                "%c0%80",
                "%ed%a0%80",
                "%f0%9f%98%80",
                "%e2%80%ae",
                "a".repeat(3_000),
                "%27%20OR%201=1--",
                "*",
                "$x",
                "seven",
                "null",
                "0",
                "-1",
                "1e3",
                "99999999999999999999",
                "2024-02-30",
                "0000-01-01",
                "9999-12-31",
                "%2B999999999-12-31",
                "-999999999-01-01",
                "+999999999-01-01",
                "00000000-0000-0000-0000-000000000000",
                "1-1-1-1-1",
                "ge2024-01-01",
                "gt9999-12-31T23:59:59.999999999Z",
                "lt0001-01-01",
                "a%7Cb",
                "%7C",
                "a,b,,",
                "Patient/1",
                "https://example.org/Patient/1",
                "knee-osteoarthritis",
                "bmac");
    }

    /** As JSON writes it, each character by its number: what is no character too. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
