package dev.rehearse.edge.problem;

import io.quarkus.arc.DefaultBean;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The page of a problem in a service that writes in English alone. */
@Singleton
@DefaultBean
class EnglishProblemPage implements ProblemPage {

    private final Engine templates;

    EnglishProblemPage(Engine templates) {
        this.templates = templates;
    }

    @Override
    public String of(Problem problem, @Nullable String acceptLanguage) {
        return templates.getTemplate("problem.html").data("problem", problem).render();
    }
}
