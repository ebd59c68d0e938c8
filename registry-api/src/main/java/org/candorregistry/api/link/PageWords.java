package org.candorregistry.api.link;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.candorregistry.core.link.VisitLink.Language;

/** What the pages and the messages that lead to them say, in one language. */
public final class PageWords {

    private static final Map<Language, PageWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new PageWords(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();

    private PageWords(Language language) {
        this.language = language;
        String file = "page_" + tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static PageWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The language of a tag such as {@code de}; empty: there are no words in it. */
    static Optional<Language> language(String tag) {
        return ALL.keySet().stream()
                .filter(language -> in(language).tag().equals(tag))
                .findFirst();
    }

    /** BCP 47. */
    String tag() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** The language that these words are not in. */
    Language other() {
        return language == Language.EN ? Language.DE : Language.EN;
    }

    /** What is said under a key. */
    public String get(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** Whether something is said under this key. */
    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The same, with values in its places {@code {0}}, {@code {1}} … */
    public String get(String key, Object... values) {
        return MessageFormat.format(get(key), values);
    }
}
