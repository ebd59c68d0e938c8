package org.candorregistry.api.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.api.RegistryApplication;

/** The real service in a JVM of its own, on a free port, as someone starts it; killed at the latest by {@link #close}. */
public final class ServiceProcess implements AutoCloseable {

    /** The first Java that warns, on its own, of what Protocol Buffers does. */
    private static final int WARNS_OF_UNSAFE = 23;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path output;
    private final Path errors;

    private ServiceProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it without waiting.
     *
     * @param settings each {@code name=value}; of two with one name the later holds. Without any, the port is a free one
     *     and there is no demo. What begins with {@code -D} goes to Java itself
     */
    public static ServiceProcess start(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        Stream.of(settings).filter(ServiceProcess::isForJava).forEach(command::add);
        command.addAll(List.of("-cp", classPath(), RegistryApplication.class.getName()));
        Stream.concat(Stream.of("server.port=0", "candor.demo=false"), Stream.of(settings))
                .filter(setting -> !isForJava(setting))
                .collect(Collectors.toMap(
                        setting -> setting.substring(0, setting.indexOf('=')),
                        Function.identity(),
                        (earlier, later) -> later,
                        LinkedHashMap::new))
                .values()
                .forEach(setting -> command.add("--" + setting));
        try {
            Path output = Files.createTempFile("candor-service", ".out");
            Path errors = Files.createTempFile("candor-service", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            return new ServiceProcess(builder.start(), output, errors);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static boolean isForJava(String setting) {
        return setting.startsWith("-D");
    }

    /** Waits until the service answers. */
    public ServiceProcess awaitStarted() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains("Started RegistryApplication")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The service does not start:\n" + output() + errors());
            }
            pause();
        }
        return this;
    }

    public int port() {
        Matcher port = PORT.matcher(output());
        if (!port.find()) {
            throw new IllegalStateException("The service has no port yet.");
        }
        return Integer.parseInt(port.group(1));
    }

    public long pid() {
        return process.pid();
    }

    /** Asks the service to stop, as a terminal, a container or an operating system does. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** Ends the process without a word, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Waits until the process has ended. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The service does not end:\n" + output() + errors());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has written to standard output so far. */
    public String output() {
        return read(output);
    }

    /** What it has written to standard error so far. */
    public String errors() {
        return read(errors);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        output.toFile().delete();
        errors.toFile().delete();
    }

    /** Without the tests' classes and settings: the service must not need them. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
