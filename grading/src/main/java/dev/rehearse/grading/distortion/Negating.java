package dev.rehearse.grading.distortion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Negates sentences. */
final class Negating {

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "can", "could", "will", "would", "should", "must", "may", "has", "have", "does",
            "do");

    private static final String BASES = """
            take hold keep make give return need use help let get put create contain store show find add remove delete lead lose
            deliver serve spread grow see leave bind raise allow prevent protect reduce depend happen throw accept suit reuse
            compute select refuse survive belong mean go come decide enter suppress tell compare load execute interrupt finish
            divide replace work run last start stop wait turn decrease increase consist provide require point represent connect
            specify define describe affect perform store reach send receive""";

    private static final Map<String, String> VERBS = new HashMap<>();

    static {
        for (String base : BASES.strip().split("\\s+", -1)) {
            VERBS.put(base + (base.matches(".*(s|o|h|x)") ? "es" : "s"), base);
        }
    }

    /** Already negated: a second negation would cancel the first. */
    private static final Set<String> NEGATIONS = Set.of(
            "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "without", "only", "No", "None",
            "Without");

    private static final String DENIAL = "It is not true that ";

    private Negating() {}

    static String each(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+"))
                .map(Negating::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String sentence) {
        List<String> words = Distortion.words(sentence);
        if (words.stream().anyMatch(NEGATIONS::contains)) {
            return DENIAL + Distortion.lower(sentence);
        }
        for (int i = 0; i < words.size(); i++) {
            if (AUXILIARIES.contains(words.get(i))) {
                flip(words, i);
                return String.join(" ", words);
            }
        }
        for (int i = 1; i < words.size(); i++) {
            String base = VERBS.get(words.get(i));
            if (base != null || plural(words, i)) {
                words.set(i, base == null ? "do not " + words.get(i) : "does not " + base);
                return String.join(" ", words);
            }
        }
        return sentence.isBlank() ? sentence : DENIAL + Distortion.lower(sentence);
    }

    /** A negated auxiliary becomes an affirmative one. */
    private static void flip(List<String> words, int auxiliary) {
        if (auxiliary + 1 < words.size() && words.get(auxiliary + 1).equals("not")) {
            words.remove(auxiliary + 1);
        } else {
            words.add(auxiliary + 1, "not");
        }
    }

    private static boolean plural(List<String> words, int at) {
        return VERBS.containsValue(words.get(at)) && words.get(at - 1).matches("\\w+[^s]s");
    }
}
