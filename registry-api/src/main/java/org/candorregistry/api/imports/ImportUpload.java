package org.candorregistry.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.imports.ImportFiles;
import org.candorregistry.core.imports.ImportMode;
import org.candorregistry.core.imports.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an import's body as they come, in any order; the file goes through, the others are short texts. */
final class ImportUpload {

    static final String FILE = "file";
    static final String MAPPING = "mapping";
    static final String DRY_RUN = "dryRun";
    static final String MODE = "mode";

    private static final Set<String> TEXTS = Set.of(MAPPING, DRY_RUN, MODE);
    private static final int LONGEST_TEXT = 1 << 20;

    private final ImportFiles files;
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable ReceivedFile file;

    private ImportUpload(ImportFiles files) {
        this.files = files;
    }

    /**
     * Reads the parts.
     *
     * @throws RegistryException media-type-unsupported; request-malformed where the body breaks off or is no multipart
     *     body; parameter-invalid for a part that is unknown, missing, too long or there twice; nothing is kept then
     */
    static ImportUpload read(HttpServletRequest request, ImportFiles files) {
        ImportUpload upload = new ImportUpload(files);
        boolean complete = false;
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                upload.take(parts.next());
            }
            upload.requireAll();
            complete = true;
            return upload;
        } catch (InvalidContentTypeException other) {
            throw new RegistryException(
                    ChannelFailure.MEDIA_TYPE_UNSUPPORTED, "An import is sent as multipart/form-data.");
        } catch (IOException brokenOff) {
            throw new RegistryException(
                    ChannelFailure.REQUEST_MALFORMED, "The body broke off, or is no multipart body; nothing was kept.");
        } finally {
            if (!complete) {
                upload.discard();
            }
        }
    }

    ReceivedFile file() {
        if (file == null) {
            throw missing(FILE);
        }
        return file;
    }

    /** JSON, or the name of a saved mapping. */
    String mapping() {
        String mapping = texts.get(MAPPING);
        if (mapping == null || mapping.isEmpty()) {
            throw missing(MAPPING);
        }
        return mapping;
    }

    boolean isDryRun() {
        String dryRun = texts.getOrDefault(DRY_RUN, "false");
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw refused(DRY_RUN, "true or false.");
        }
        return dryRun.equals("true");
    }

    ImportMode mode() {
        String mode = texts.getOrDefault(MODE, "valid");
        if (!mode.equals("valid") && !mode.equals("all")) {
            throw refused(MODE, "valid or all.");
        }
        return ImportMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    /** Keeps nothing of the file. */
    void discard() {
        if (file != null) {
            files.discard(file.id());
        }
    }

    private void take(FileItemStream part) throws IOException {
        String name = part.getFieldName();
        if (name == null || !(name.equals(FILE) || TEXTS.contains(name))) {
            throw refused("", "The parts of an import are file, mapping, dryRun and mode.");
        }
        if (name.equals(FILE) ? file != null : texts.containsKey(name)) {
            throw refused(name, "An import has one such part.");
        }
        try (InputStream content = part.openStream()) {
            if (name.equals(FILE)) {
                file = files.receive(content);
            } else {
                texts.put(name, text(name, content));
            }
        }
    }

    private static String text(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw refused(name, "At most " + LONGEST_TEXT + " bytes.");
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    /** What is wrong with the texts is told before anything is made of the file. */
    private void requireAll() {
        file();
        mapping();
        mode();
        isDryRun();
    }

    private static RegistryException missing(String part) {
        return refused(part, "The part is required.");
    }

    private static RegistryException refused(String part, String detail) {
        String pointer = part.isEmpty() ? "" : "/" + part;
        return new RegistryException(List.of(new Violation(pointer, InputFailure.PARAMETER_INVALID, detail)));
    }
}
