package org.candorregistry.api.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candorregistry.core.identity.VaultKeyset;

/**
 * Makes the vault's keysets, without starting the service: {@code vault-keyset new} prints one with new keys,
 * {@code vault-keyset rotate} reads one and prints it with new primary keys in front. It writes no file, so that nobody's
 * keys are lost by it.
 */
public final class VaultKeysetCommand {

    private static final String NAME = "vault-keyset";

    private VaultKeysetCommand() {}

    /**
     * Runs, if it is this command.
     *
     * @return false where the arguments are those of the service
     * @throws IllegalArgumentException where what is to be done is not named, or what was read is no keyset
     */
    public static boolean runs(List<String> arguments, InputStream in, PrintStream out) {
        if (arguments.isEmpty() || !arguments.get(0).equals(NAME)) {
            return false;
        }
        String what = arguments.size() == 2 ? arguments.get(1) : "";
        VaultKeyset keyset = switch (what) {
            case "new" -> VaultKeyset.generate();
            case "rotate" -> VaultKeyset.parse(text(in)).rotated();
            default -> throw new IllegalArgumentException(NAME + " new, or " + NAME + " rotate < keyset.json");
        };
        out.println(keyset.toJson());
        return true;
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
