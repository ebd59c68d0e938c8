package org.candorregistry.api.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Lets only bodies through that are UTF-8 from the first byte to the last. The parser does not look at every byte: it takes
 * a field name with a byte 0xFF in it for the name without, and overlong forms for what they stand for. A byte order mark
 * is dropped.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.1">RFC 8259 §8.1</a>
 */
@RestControllerAdvice
class Utf8Bodies extends RequestBodyAdviceAdapter {

    private static final int MARK = 0xFEFF;
    private static final int BYTES_OF_MARK = 3;

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        int start = beginsWithMark(body) ? BYTES_OF_MARK : 0;
        return new Checked(message.getHeaders(), new ByteArrayInputStream(body, start, body.length - start));
    }

    private static boolean beginsWithMark(byte[] body) {
        try {
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return text.length() > 0 && text.charAt(0) == MARK;
        } catch (CharacterCodingException otherwiseEncoded) {
            throw new RegistryException(
                    List.of(new Violation("", InputFailure.BODY_UNREADABLE, "JSON is UTF-8, and this body is not.")));
        }
    }

    private record Checked(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
