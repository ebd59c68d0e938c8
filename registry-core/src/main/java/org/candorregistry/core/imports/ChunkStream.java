package org.candorregistry.core.imports;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Chunks, one after the other, as one stream. */
final class ChunkStream extends InputStream {

    private final Chunks chunks;
    private byte[] chunk = new byte[0];
    private int place;
    private int next;
    private boolean ended;

    ChunkStream(Chunks chunks) {
        this.chunks = chunks;
    }

    /** Where they come from. */
    @FunctionalInterface
    interface Chunks {
        /** Null after the last. */
        byte @Nullable [] chunk(int number);
    }

    @Override
    public int read() {
        return fill() ? chunk[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - place);
        System.arraycopy(chunk, place, buffer, offset, count);
        place += count;
        return count;
    }

    private boolean fill() {
        while (!ended && place == chunk.length) {
            byte[] following = chunks.chunk(next++);
            ended = following == null;
            chunk = following == null ? new byte[0] : following;
            place = 0;
        }
        return !ended;
    }
}
