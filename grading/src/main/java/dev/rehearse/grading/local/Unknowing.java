package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes answers that only say that their author does not know: "No idea", "Pass", "I can't remember, sorry". */
final class Unknowing {

    private static final Pattern ADMITTING = Pattern.compile(
            "\\b(i )?(really |honestly )?(do not|don't|dont|didn't) (really )?(know|remember|understand)\\b|\\bidk\\b|\\bno (idea|clue|answer|submission)\\b"
                    + "|\\bnot sure\\b|\\b(can't|cannot|can not|cant) (remember|recall|answer|say)\\b|\\bhave no (idea|clue)\\b|\\bn/a\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PASSING = Pattern.compile("\\b(pass|skip|sorry)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END =
            Pattern.compile("[.!?;,:]\\s+|\\n+|\\s[-\u2013\u2014]+\\s|\\b(?=but\\b)", Pattern.CASE_INSENSITIVE);

    /** Words that may accompany "I don't know" without being an answer. */
    private static final Set<String> AROUND = Set.of(
            "answer",
            "question",
            "know",
            "idea",
            "clue",
            "sure",
            "sorry",
            "remember",
            "pass",
            "skip",
            "think",
            "recall",
            "honest",
            "realli",
            "honestly",
            "submission",
            "studi",
            "learn",
            "say",
            "understand");

    private static final int MOST_BESIDES = 2;

    /** So many words of the subject beside "pass" or "skip" show that these are said of it, as in "SKIP LOCKED". */
    private static final int OF_THE_SUBJECT = 2;

    private final Response response;
    private final Set<String> asked;
    private final Set<String> subject;

    private Unknowing(Response response, Prepared task) {
        this.response = response;
        this.asked = task.question().stems();
        this.subject = task.stems();
    }

    static boolean is(List<String> texts, Response response, Prepared task) {
        if (response.content().isEmpty()) {
            return true;
        }
        List<String> clauses = texts.stream().flatMap(CLAUSE_END::splitAsStream).toList();
        if (clauses.stream().noneMatch(Unknowing::mayPass)) {
            return false;
        }
        var unknowing = new Unknowing(response, task);
        return unknowing.saysLittle() && unknowing.passes(clauses) && !unknowing.guesses(clauses);
    }

    private static boolean admits(String clause) {
        return ADMITTING.matcher(Negation.plain(clause)).find();
    }

    private static boolean mayPass(String clause) {
        return admits(clause) || PASSING.matcher(clause).find();
    }

    private boolean saysLittle() {
        Set<String> said = new HashSet<>(response.stems());
        said.removeAll(AROUND);
        said.removeAll(asked);
        said.removeIf(
                stem -> response.content().stream().anyMatch(word -> word.stem().equals(stem) && word.negates()));
        return said.size() <= MOST_BESIDES;
    }

    private boolean passes(List<String> clauses) {
        return clauses.stream().anyMatch(Unknowing::admits)
                || response.stems().stream()
                                .filter(stem -> !AROUND.contains(stem) && subject.contains(stem))
                                .count()
                        < OF_THE_SUBJECT;
    }

    /** As in "Not sure, but it returns an object": its other clauses have words of the answer that were not asked. */
    private boolean guesses(List<String> clauses) {
        String others = clauses.stream().filter(clause -> !mayPass(clause)).collect(Collectors.joining(". "));
        Set<String> stems = new HashSet<>(
                Stems.of(Passage.of(others, LocalGrader.MOST_WORDS).contentWords()));
        stems.retainAll(subject);
        stems.removeAll(asked);
        stems.removeAll(AROUND);
        return !stems.isEmpty();
    }
}
