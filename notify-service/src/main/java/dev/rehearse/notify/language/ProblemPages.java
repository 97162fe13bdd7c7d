package dev.rehearse.notify.language;

import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The page of a problem, in the language that the browser prefers: who has a problem is known to nobody. */
@Singleton
class ProblemPages implements ProblemPage {

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(Problem problem, boolean isDetailEnglish);
    }

    @Override
    public String of(Problem problem, @Nullable String acceptLanguage) {
        var language = Language.chosen(null, acceptLanguage);
        var shown = switch (language) {
            case EN -> Templates.page(problem, false);
            case DE -> german(GermanProblem.of(problem));
        };
        return shown.setLocale(language.locale()).render();
    }

    private static TemplateInstance german(GermanProblem said) {
        return Templates.page(said.problem(), said.isDetailEnglish());
    }
}
