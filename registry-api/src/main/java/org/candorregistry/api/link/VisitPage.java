package org.candorregistry.api.link;

import java.util.List;
import java.util.Set;
import org.candorregistry.core.link.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages behind a link: plain HTML that needs no script and asks one thing at a time. Nothing of a person is in them, nor
 * of what was answered.
 */
final class VisitPage {

    private static final List<Question> QUESTIONS = List.of(Question.values());

    private final PageWords words;
    private final String path;

    /** @param path of the link's first page */
    VisitPage(PageWords words, String path) {
        this.words = words;
        this.path = path;
    }

    String start() {
        return page("", """
                <p>%s</p>
                <p><a class="button" href="%s">%s</a></p>
                """.formatted(say("intro"), to("/" + QUESTIONS.get(0).key()), say("begin")));
    }

    /** @param fault what was wrong with the answer before; null: nothing */
    String question(Question question, @Nullable String fault) {
        StringBuilder choices = new StringBuilder();
        for (int answer = question.lowest(); answer <= question.highest(); answer++) {
            String told = question.key() + "." + answer;
            choices.append("""
                    <label><input type="radio" name="answer" value="%1$d" required> %2$s</label>
                    """.formatted(answer, words.has(told) ? say(told) : String.valueOf(answer)));
        }
        boolean scale = words.has(question.key() + ".low");
        String ends = scale
                ? "<p class=\"ends\" id=\"ends\"><span>%d: %s</span> <span>%d: %s</span></p>\n"
                        .formatted(
                                question.lowest(),
                                say(question.key() + ".low"),
                                question.highest(),
                                say(question.key() + ".high"))
                : "";
        return page("/" + question.key(), """
                <p>%s</p>
                %s<form method="post" action="%s">
                <fieldset%s>
                <legend>%s</legend>
                <div class="choices%s">
                %s</div>
                %s</fieldset>
                <button type="submit">%s</button> <a class="skip" href="%s">%s</a>
                </form>
                """.formatted(
                words.get("progress", QUESTIONS.indexOf(question) + 1, QUESTIONS.size()),
                fault == null ? "" : "<p class=\"fault\" role=\"alert\">" + HtmlUtils.htmlEscape(fault) + "</p>\n",
                to("/" + question.key()),
                scale ? " aria-describedby=\"ends\"" : "",
                say(question.key()),
                scale ? " scale" : "",
                choices,
                ends,
                say("next"),
                to(after(question)),
                say("skip")));
    }

    /** @param answered which were; the others can still be gone to */
    String send(Set<Question> answered) {
        StringBuilder open = new StringBuilder();
        for (Question question : QUESTIONS) {
            if (!answered.contains(question)) {
                open.append(
                        "<li><a href=\"%s\">%s</a></li>\n".formatted(to("/" + question.key()), say(question.key())));
            }
        }
        String missing = open.isEmpty() ? "" : "<p>%s</p>\n<ul>\n%s</ul>\n".formatted(say("send.open"), open);
        String form = answered.isEmpty() ? "" : """
                <form method="post" action="%s"><button type="submit">%s</button></form>
                """.formatted(to("/send"), say("send"));
        return page(
                "/send",
                "<p>%s</p>\n%s%s".formatted(say(answered.isEmpty() ? "send.none" : "send.intro"), missing, form));
    }

    String sent() {
        return page("", "<p role=\"status\">" + say("sent") + "</p>\n");
    }

    String closed() {
        return page("", "<p role=\"status\">" + say("closed") + "</p>\n");
    }

    /** Where one goes after a question: to the next, and from the last to the sending. */
    static String after(Question question) {
        int next = QUESTIONS.indexOf(question) + 1;
        return next < QUESTIONS.size() ? "/" + QUESTIONS.get(next).key() : "/send";
    }

    /** The address of a page behind the link, in this language. */
    String to(String page) {
        return to(page, words);
    }

    private String to(String page, PageWords language) {
        return HtmlUtils.htmlEscape(path + page + "?lang=" + language.tag());
    }

    private String page(String page, String body) {
        PageWords other = PageWords.in(words.other());
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="%s/page.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                <footer>
                <p>%s</p>
                <p><a lang="%s" hreflang="%s" href="%s">%s</a></p>
                </footer>
                </body>
                </html>
                """.formatted(
                        words.tag(),
                        say("title"),
                        VisitPageController.PATH,
                        say("title"),
                        body,
                        say("emergency"),
                        other.tag(),
                        other.tag(),
                        to(page, other),
                        HtmlUtils.htmlEscape(words.get("other.language")));
    }

    private String say(String key) {
        return HtmlUtils.htmlEscape(words.get(key));
    }
}
