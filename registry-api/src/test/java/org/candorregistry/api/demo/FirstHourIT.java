package org.candorregistry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.candorregistry.api.running.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is pasted into a shell, from the README, the guides and the end of the start, answers what it is to answer. */
class FirstHourIT {

    private static final Path README = Path.of("..", "README.md");
    private static final Path CLINIC = Path.of("..", "docs", "guides", "clinic.md");
    private static final Path RESEARCHER = Path.of("..", "docs", "guides", "researcher.md");

    /** Beside its answer, each request writes its status into a file. */
    private static final String TOLD = """
            curl() { command curl -w '%{stderr}%{http_code} %{method} %{url_effective}\\n' "$@" 2>> statuses; }
            """;

    @TempDir
    private static Path directory;

    private static ServiceProcess service;

    @BeforeAll
    static void startWithTheDemo() throws Exception {
        assumeTrue(run("curl --version").startsWith("curl"), "there is no curl here");
        service = ServiceProcess.start("candor.demo=true", "candor.data-dir=" + directory.resolve("data"))
                .awaitStarted();
        for (int tries = 0; tries < 200 && !service.output().contains("the README"); tries++) {
            Thread.sleep(50); // The last words come after the service is up.
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theReadmeAnswersTheFiveQuestions() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(9);
        String variables = blocks.get(0) + "\n";

        JsonNode treatment = json(variables + blocks.get(1));
        assertThat(treatment.at("/profile/dosesLine").asString())
                .startsWith("autologous | bmac, posterior-iliac-crest | ");
        assertThat(treatment.path("completeness").decimalValue()).isPositive();
        assertThat(treatment.path("goals")).isNotEmpty();
        assertThat(treatment.at("/profile/evidence/citation").asString()).contains("doi:");

        JsonNode evidence = json(variables + blocks.get(2)).at("/items/0");
        assertThat(evidence.path("tier").asString()).isEqualTo("EXPERIMENTAL");
        assertThat(evidence.at("/citation/source").asString()).contains("doi:");
        assertThat(evidence.path("validFrom").asString()).isNotBlank();

        JsonNode measured = json(variables + blocks.get(3)).at("/items/0");
        assertThat(measured.path("measure").asString()).startsWith("koos-");
        assertThat(measured.at("/threshold/citation").asString()).isNotBlank();
        assertThat(measured.path("outcomes").findValuesAsString("label")).startsWith("6 weeks", "3 months");

        JsonNode cases = json(variables + blocks.get(4)).at("/groups/0/cases");
        assertThat(cases.at("/best/p90/value").isNumber()).isTrue();
        assertThat(cases.at("/typical/median/value").isNumber()).isTrue();
        assertThat(cases.at("/failure/share/share").isNumber()).isTrue();

        assertThat(json(variables + blocks.get(5)).path("groups").findValuesAsString("name"))
                .contains("FELLOWSHIP", "CERTIFICATION", "COURSE");

        String fact = run("until curl -s http://localhost:" + service.port()
                + "/api/v1/facts | grep -q knee-osteoarthritis; do sleep 0.2; done\n" + blocks.get(6));
        assertThat(JsonMapper.shared()
                        .readTree(fact)
                        .at("/cases/atHorizon/typical/median/value")
                        .isNumber())
                .isTrue();

        assertThat(json(variables + blocks.get(7))
                        .at("/items/0/nextContact/channel")
                        .asString())
                .isNotBlank();
        assertThat(run(variables + blocks.get(8)))
                .contains("HTTP/1.1 202", "Location: /api/v1/imports/", "\"dryRun\":true");
    }

    @Test
    void theLinesOfTheStartWorkAsTheyArePrinted() throws Exception {
        List<String> lines = service.output()
                .lines()
                .filter(line -> line.startsWith("TOKEN=") || line.startsWith("curl "))
                .toList();
        assertThat(lines).hasSize(4);
        String token = lines.get(0) + "\n";

        assertThat(json(token + lines.get(1))
                        .at("/groups/0/cases/typical/median/value")
                        .isNumber())
                .isTrue();
        assertThat(json(token + lines.get(2)).at("/profile/dosesLine").asString())
                .contains(" | ");
        assertThat(json(token + lines.get(3)).path("resourceType").asString()).isEqualTo("Patient");
    }

    @Test
    void theClinicsGuideWorksAsItIsPrinted() throws Exception {
        String script = fenced(Files.readString(CLINIC)).replace("localhost:8080", "localhost:" + service.port());
        String answers = run(TOLD + script);

        List<String> statuses = Files.readAllLines(directory.resolve("statuses"));
        assertThat(statuses).hasSizeGreaterThan(30).allMatch(line -> line.startsWith("2"));
        assertThat(answers)
                .as("the import of treatments")
                .contains("\"accepted\":3,\"unchanged\":0,\"skipped\":0,\"refused\":0");
        assertThat(answers)
                .as("the dry run of follow-ups")
                .contains("3,pain: score-out-of-range: ", "4,operation: treatment-unknown: ");
        assertThat(answers).as("the sums of failures by day").contains("\"steps\":[{\"treatedOn\":");
        assertThat(answers).as("the batch").contains("\"recorded\":1,\"unchanged\":0,\"refused\":1");
        assertThat(answers).as("the signature").contains("\"meaning\":\"AUTHORSHIP\"", "\"standing\":true");
        assertThat(answers).as("the attestation").contains("\"cases\":14,\"recordedCases\":1,\"gap\":13");
    }

    @Test
    void theResearchersGuideWorksAsItIsPrinted() throws Exception {
        String script = fenced(Files.readString(RESEARCHER)).replace("localhost:8080", "localhost:" + service.port());
        String answers = run(TOLD + script);

        assertThat(Files.readAllLines(directory.resolve("statuses"))).allMatch(line -> line.startsWith("2"));
        assertThat(answers).contains("\"sha256\":", "\"compareBy\":\"trainingLevel\"", "\"reference\":");
        assertThat(answers).endsWith("the same bytes\n");
    }

    /** What stands between fences of a shell. */
    private static String fenced(String guide) {
        return Arrays.stream(guide.split("```sh\n"))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .collect(Collectors.joining());
    }

    /** The indented lines of both sections, block by block. */
    private static List<String> blocks() throws IOException {
        String readme = Files.readString(README);
        String section =
                readme.substring(readme.indexOf("## The five questions"), readme.indexOf("## Where to go next"));
        return Arrays.stream(section.split("\n\n"))
                .filter(block -> block.startsWith("    "))
                .map(block -> block.lines().map(String::strip).collect(Collectors.joining("\n")))
                .map(block -> block.replace("\\\n", " ").replace("localhost:8080", "localhost:" + service.port()))
                .toList();
    }

    private static JsonNode json(String script) throws Exception {
        return JsonMapper.shared().readTree(run(script));
    }

    private static String run(String script) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(directory.toFile())
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
