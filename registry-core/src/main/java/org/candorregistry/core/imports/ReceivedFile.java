package org.candorregistry.core.imports;

import java.nio.charset.Charset;
import java.util.UUID;

/**
 * A file that was received and is kept, and belongs to no import yet.
 *
 * @param id of the import that it may become
 * @param bytes B
 * @param sha256 32 bytes
 * @param head the first bytes, enough to find a header
 * @param charset as its bytes tell
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ReceivedFile(UUID id, long bytes, byte[] sha256, byte[] head, Charset charset) {

    @Override
    public String toString() {
        return "ReceivedFile[" + id + "]";
    }
}
