package dev.rehearse.edge.problem;

import java.util.Locale;

/** A text in the languages of the pages, as an argument of a {@link ProblemText}. */
@FunctionalInterface
public interface Translated {

    String in(Locale language);
}
