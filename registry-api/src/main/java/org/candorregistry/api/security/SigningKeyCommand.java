package org.candorregistry.api.security;

import java.io.PrintStream;
import java.util.List;

/**
 * Makes a key that signs tokens, without starting the service: {@code token-signing-key new} prints one. It writes no file,
 * so that nobody's key is lost by it.
 */
public final class SigningKeyCommand {

    private static final String NAME = "token-signing-key";

    private SigningKeyCommand() {}

    /**
     * Runs, if it is this command.
     *
     * @return false where the arguments are those of the service
     * @throws IllegalArgumentException where what is to be done is not named
     */
    public static boolean runs(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || !arguments.get(0).equals(NAME)) {
            return false;
        }
        if (!arguments.equals(List.of(NAME, "new"))) {
            throw new IllegalArgumentException(NAME + " new");
        }
        out.println(SigningKey.made());
        return true;
    }
}
