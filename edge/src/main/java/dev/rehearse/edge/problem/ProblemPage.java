package dev.rehearse.edge.problem;

import dev.rehearse.edge.site.ReaderLanguage;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a page, in the language that the browser prefers. It links to the page that helps, if the bundle has a
 * message {@code CODE.next} beside {@code CODE.title} or {@code CODE}: a path, a space and the text of the link. It has
 * the arguments of the detail; those in the path are slugs.
 */
@Singleton
class ProblemPage {

    private static final String TITLE = ".title";

    private final Engine templates;

    ProblemPage(Engine templates) {
        this.templates = templates;
    }

    String of(Problem problem, @Nullable String acceptLanguage) {
        var language = ReaderLanguage.preferred(acceptLanguage);
        return templates
                .getTemplate("problem")
                .data("problem", problem.onPage(language))
                .data("next", Next.after(problem, language))
                .setLocale(language)
                .render();
    }

    /** A link to the page that helps; both parts are empty if there is none. */
    record Next(String path, String text) {
        static Next after(Problem problem, Locale language) {
            var title = problem.title().code();
            var code = title.substring(0, title.length() - (title.endsWith(TITLE) ? TITLE.length() : 0)) + ".next";
            if (!ProblemBundle.of(language).has(code)) {
                return new Next("", "");
            }
            var detail = problem.detail();
            var message = new ProblemText(code, detail == null ? Map.of() : detail.arguments()).in(language);
            int space = message.indexOf(' ');
            return new Next(message.substring(0, space), message.substring(space + 1));
        }
    }
}
