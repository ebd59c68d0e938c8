package org.candorregistry.api.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.start.StartFailure;

/**
 * The passwords of the embedded database: random, 256 bits each, made once per installation. They keep out the other
 * users of the machine, to whom the port on loopback is open.
 *
 * @param superuserFile where PostgreSQL's own superuser's is kept
 */
record Passwords(String superuser, String owner, String service, Path superuserFile) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Reads them; makes them while there are no data yet.
     *
     * @throws StartFailure if there are data, and not the passwords that open them
     */
    static Passwords keptIn(Path directory, Path data) {
        return new Passwords(
                keptIn(directory, "superuser", data),
                keptIn(directory, "owner", data),
                keptIn(directory, "service", data),
                file(directory, "superuser"));
    }

    /** The file of one role's password. */
    static Path file(Path directory, String role) {
        return directory.resolve("database-" + role + "-password");
    }

    private static String keptIn(Path directory, String role, Path data) {
        Path file = file(directory, role);
        if (Files.exists(data) && Files.notExists(file)) {
            throw new StartFailure("The password " + file + " of the embedded database is missing; "
                    + "bring it back from a backup, the data cannot be opened without it.");
        }
        return new SecretFiles(directory).readOrMake(directory.relativize(file).toString(), Passwords::random);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[not shown]";
    }
}
