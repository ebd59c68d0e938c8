package org.candorregistry.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.digest.Sha256;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.imports.csv.CharsetProbe;
import org.candorregistry.core.imports.csv.CsvFailure;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files, sealed under the vault's keys, in chunks of a megabyte: a file is never whole in memory, and on no disk in
 * clear. Each chunk is a transaction of its own, so that a slow sender holds no connection; what an upload left that was
 * cut off is removed.
 */
@Component
public class ImportFiles {

    static final int CHUNK = 1 << 20;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final ChunkRepository chunks;
    private final VaultKeyset keys;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportFiles(
            ChunkRepository chunks, VaultKeyset keys, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.chunks = chunks;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a file. Where its stream breaks off nothing of it stays.
     *
     * @throws RegistryException file-empty
     * @throws IOException the sender's connection broke
     */
    public ReceivedFile receive(InputStream stream) throws IOException {
        transaction.executeWithoutResult(
                status -> chunks.deleteAbandoned(clock.instant().minus(ABANDONED_AFTER)));
        UUID id = ids.next();
        boolean complete = false;
        try {
            ReceivedFile received = receive(id, stream);
            complete = true;
            return received;
        } finally {
            if (!complete) {
                discard(id);
            }
        }
    }

    /** Removes a file that becomes no import. */
    public void discard(UUID id) {
        transaction.executeWithoutResult(status -> chunks.delete(id));
    }

    private ReceivedFile receive(UUID id, InputStream stream) throws IOException {
        MessageDigest sha256 = Sha256.begin();
        CharsetProbe charset = new CharsetProbe();
        byte[] buffer = new byte[CHUNK];
        byte[] head = new byte[0];
        long bytes = 0;
        for (int number = 0; ; number++) {
            int length = stream.readNBytes(buffer, 0, CHUNK);
            if (length == 0) {
                break;
            }
            sha256.update(buffer, 0, length);
            charset.update(buffer, length);
            byte[] chunk = Arrays.copyOf(buffer, length);
            head = number == 0 ? chunk : head;
            bytes += length;
            keep(id, number, chunk);
        }
        if (bytes == 0) {
            throw new RegistryException(CsvFailure.FILE_EMPTY, "The file is empty.");
        }
        return new ReceivedFile(id, bytes, sha256.digest(), head, charset.charset());
    }

    private void keep(UUID id, int number, byte[] chunk) {
        byte[] sealed = keys.seal(chunk, place(id, number));
        transaction.executeWithoutResult(status -> chunks.insert(id, number, sealed));
    }

    /** The file as it came, to be read once, chunk by chunk. */
    InputStream open(UUID id) {
        return new ChunkStream(number -> {
            Optional<byte[]> sealed = transaction.execute(status -> chunks.find(id, number));
            return sealed == null || sealed.isEmpty() ? null : keys.open(sealed.get(), place(id, number));
        });
    }

    byte[] sealDigest(UUID id, byte[] digest) {
        return keys.seal(digest, digestPlace(id));
    }

    byte[] openDigest(UUID id, byte[] sealed) {
        return keys.open(sealed, digestPlace(id));
    }

    private static String place(UUID id, int number) {
        return "import|" + Session.caller().clinic() + "|" + id + "|chunk|" + number;
    }

    private static String digestPlace(UUID id) {
        return "import|" + Session.caller().clinic() + "|" + id + "|sha256";
    }
}
