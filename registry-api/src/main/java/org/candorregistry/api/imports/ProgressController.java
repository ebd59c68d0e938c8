package org.candorregistry.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.imports.ImportJob;
import org.candorregistry.core.imports.ImportService;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Progress as server-sent events. A stream ends after half a minute, and browsers then ask again by themselves: so none
 * outlives a token for long or holds up the end of the service.
 */
@Tag(name = "Imports")
@RestController
class ProgressController {

    private static final int EVENTS = 60;
    private static final long PAUSE_MILLISECONDS = 500;
    private static final int MOST_STREAMS = 50;

    private final ImportService imports;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    ProgressController(ImportService imports, JsonMapper json, Clock clock) {
        this.imports = imports;
        this.json = json;
        this.clock = clock;
    }

    @Operation(
            summary = "Progress of an import as server-sent events",
            description = "An event `progress` whenever something changed, an event `end` when the import has ended;"
                    + " the data are those of the import itself. A stream ends after 30 s; ask again for more.")
    @ApiResponse(
            responseCode = "200",
            description = "Events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string", example = "event: progress\ndata: {}\n\n")))
    @Fails("import-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping("/api/v1/imports/{imported}/progress")
    void progress(@PathVariable UUID imported, HttpServletResponse response) throws IOException {
        ImportJob job = imports.get(imported);
        if (!streams.tryAcquire()) {
            throw new RegistryException(ChannelFailure.TRY_AGAIN, "Too many are watching; poll the import instead.");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("X-Accel-Buffering", "no");
            tell(job, response.getOutputStream());
        } finally {
            streams.release();
        }
    }

    private void tell(ImportJob first, OutputStream stream) throws IOException {
        write(stream, "retry: 1000\n\n");
        ImportJob job = first;
        ImportJob told = null;
        for (int event = 0; event < EVENTS; event++) {
            boolean ended = job.state().hasEnded();
            if (!job.equals(told)) {
                String data = json.writeValueAsString(ImportView.of(job, clock.instant()));
                write(stream, "event: " + (ended ? "end" : "progress") + "\ndata: " + data + "\n\n");
                told = job;
            }
            if (ended || !pause()) {
                return;
            }
            job = imports.get(job.id());
        }
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
