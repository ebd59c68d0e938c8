package org.candorregistry.api.submission;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read already, to be read again. */
final class ReceivedRequest extends HttpServletRequestWrapper {

    private final byte[] payload;

    ReceivedRequest(HttpServletRequest request, byte[] payload) {
        super(request);
        this.payload = payload;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new PayloadStream(new ByteArrayInputStream(payload));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(payload), StandardCharsets.UTF_8));
    }

    private static final class PayloadStream extends ServletInputStream {

        private final ByteArrayInputStream payload;

        PayloadStream(ByteArrayInputStream payload) {
            this.payload = payload;
        }

        @Override
        public int read() {
            return payload.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return payload.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return payload.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already.");
        }
    }
}
