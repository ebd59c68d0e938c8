package org.candorregistry.api.link;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.link.PersonsAnswers;
import org.candorregistry.core.link.Question;
import org.candorregistry.core.link.VisitLink;
import org.candorregistry.core.link.VisitLink.Language;
import org.candorregistry.core.link.VisitLink.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind links. Whoever has the address can answer; it opens nothing else. */
@Hidden
@RestController
class VisitPageController {

    static final String PATH = "/visit";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final PersonsAnswers answers;

    VisitPageController(PersonsAnswers answers) {
        this.answers = answers;
    }

    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH + "/page.css")
    ResponseEntity<byte[]> style() {
        try (InputStream file = Objects.requireNonNull(VisitPageController.class.getResourceAsStream("page.css"))) {
            return ResponseEntity.ok()
                    .contentType(CSS)
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                    .body(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH + "/{token}")
    ResponseEntity<String> start(@PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
        return shown(token, lang, link -> page(token, language(link, lang)).start());
    }

    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH + "/{token}/{question}")
    ResponseEntity<String> question(
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String lang) {
        Optional<Question> asked = Question.of(question);
        return asked.isEmpty()
                ? closed(token, language(null, lang), HttpStatus.NOT_FOUND)
                : shown(token, lang, link -> page(token, language(link, lang)).question(asked.get(), null));
    }

    @PreAuthorize(Access.ANYBODY)
    @PostMapping(PATH + "/{token}/{question}")
    ResponseEntity<String> answer(
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String lang) {
        Optional<Question> asked = Question.of(question);
        if (asked.isEmpty()) {
            return closed(token, language(null, lang), HttpStatus.NOT_FOUND);
        }
        Optional<Integer> chosen = chosen(asked.get(), answer);
        if (chosen.isEmpty()) {
            ResponseEntity<String> again = shown(token, lang, link -> {
                Language language = language(link, lang);
                return page(token, language)
                        .question(asked.get(), PageWords.in(language).get("choose"));
            });
            return again.getStatusCode().is2xxSuccessful()
                    ? html(HttpStatus.UNPROCESSABLE_CONTENT, Objects.requireNonNull(again.getBody()))
                    : again;
        }
        return answers.answer(token, asked.get(), chosen.get())
                .map(link -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(path(token) + VisitPage.after(asked.get()) + "?lang="
                                + PageWords.in(language(link, lang)).tag()))
                        .<String>build())
                .orElseGet(() -> shown(
                        token, lang, link -> page(token, language(link, lang)).closed()));
    }

    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH + "/{token}/send")
    ResponseEntity<String> beforeSending(
            @PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
        return shown(
                token,
                lang,
                link -> page(token, language(link, lang)).send(link.answers().keySet()));
    }

    @PreAuthorize(Access.ANYBODY)
    @PostMapping(PATH + "/{token}/send")
    ResponseEntity<String> send(@PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
        Language language = language(answers.open(token).orElse(null), lang);
        return answers.send(token)
                ? html(HttpStatus.OK, page(token, language).sent())
                : closed(token, language, HttpStatus.GONE);
    }

    /** The page, where the token opens a link that is open. */
    private ResponseEntity<String> shown(String token, @Nullable String lang, Function<VisitLink, String> page) {
        Optional<VisitLink> link = answers.open(token);
        if (link.isEmpty()) {
            return closed(token, language(null, lang), HttpStatus.NOT_FOUND);
        }
        return answers.state(link.get()) == State.OPEN
                ? html(HttpStatus.OK, page.apply(link.get()))
                : closed(token, language(link.get(), lang), HttpStatus.GONE);
    }

    private static ResponseEntity<String> closed(String token, Language language, HttpStatus status) {
        return html(status, page(token, language).closed());
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status).contentType(HTML).body(page);
    }

    private static VisitPage page(String token, Language language) {
        return new VisitPage(PageWords.in(language), path(token));
    }

    private static String path(String token) {
        return PATH + "/" + token;
    }

    /** What the person chose, else what the link says, else English. */
    private static Language language(@Nullable VisitLink link, @Nullable String lang) {
        return Optional.ofNullable(lang)
                .flatMap(PageWords::language)
                .or(() -> Optional.ofNullable(link).map(VisitLink::language))
                .orElse(Language.EN);
    }

    private static Optional<Integer> chosen(Question question, @Nullable String answer) {
        return Optional.ofNullable(answer)
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number >= question.lowest() && number <= question.highest());
    }
}
