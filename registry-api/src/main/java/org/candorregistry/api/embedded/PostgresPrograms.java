package org.candorregistry.api.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.api.start.StartFailure;

/**
 * Runs PostgreSQL's programs. They refuse to run as root; for root they are run in a user namespace of their own, where
 * root is nobody and files stay root's.
 *
 * @param home directory that holds {@code bin}
 * @param prefix what a command line begins with
 */
record PostgresPrograms(Path home, List<String> prefix) {

    /** @throws StartFailure if the service runs as root and the machine permits no user namespaces */
    static PostgresPrograms in(Path home) {
        if (!ProcessUser.isRoot()) {
            return new PostgresPrograms(home, List.of());
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartFailure("PostgreSQL does not run as root, and this machine does not permit 'unshare -U'; "
                    + "start the service as another user, or set spring.datasource.url.");
        }
        return new PostgresPrograms(home, List.of("unshare", "-U"));
    }

    /**
     * Runs one program to its end.
     *
     * @throws StartFailure if this machine cannot run it at all
     */
    Result run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Neither another PostgreSQL's settings nor another language must reach it.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException cannotRun) {
            throw new StartFailure(
                    "This machine cannot run the embedded PostgreSQL (" + cannotRun.getMessage()
                            + "); set spring.datasource.url to a PostgreSQL 15 or newer.",
                    cannotRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", interrupted);
        }
    }

    /** First number of the version, {@code 18} for 18.6; the data of another one cannot be opened. */
    String majorVersion() {
        // postgres (PostgreSQL) 18.6
        return run("postgres", List.of("--version")).output().replaceAll("(?s)\\D*(\\d+).*", "$1");
    }

    /** @param output what the program wrote on both its outputs */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
