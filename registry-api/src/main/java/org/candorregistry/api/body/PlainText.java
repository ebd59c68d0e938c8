package org.candorregistry.api.body;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text without what PostgreSQL cannot keep and logs should not print: control characters other than line breaks and
 * tabs, and halves of surrogate pairs. White space around it is dropped.
 */
final class PlainText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        if (!isPlain(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "not plain text");
        }
        return text.strip();
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        });
    }
}
