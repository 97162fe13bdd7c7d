package dev.rehearse.edge.problem;

import dev.rehearse.edge.site.ReaderLanguage;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A problem as a page, in the language that the browser prefers. */
@Singleton
class ProblemPage {

    private final Engine templates;

    ProblemPage(Engine templates) {
        this.templates = templates;
    }

    String of(Problem problem, @Nullable String acceptLanguage) {
        var language = ReaderLanguage.preferred(acceptLanguage);
        return templates
                .getTemplate("problem")
                .data("problem", problem.in(language))
                .setLocale(language)
                .render();
    }
}
