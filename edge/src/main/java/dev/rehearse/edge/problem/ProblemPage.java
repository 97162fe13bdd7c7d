package dev.rehearse.edge.problem;

import org.jspecify.annotations.Nullable;

/** A problem as a page for people. A service that writes in several languages brings its own. */
@FunctionalInterface
public interface ProblemPage {

    /** The page as HTML; {@code acceptLanguage} is what the browser says of its reader's languages. */
    String of(Problem problem, @Nullable String acceptLanguage);
}
