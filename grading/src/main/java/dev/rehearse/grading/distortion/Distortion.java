package dev.rehearse.grading.distortion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** A transformation of a good answer into one of known score. */
public enum Distortion {
    SHUFFLED(0.15, (good, random) -> {
        List<String> words = words(good);
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }),
    /** Denies the whole answer by an opening. */
    DENIED(0, (good, random) -> pick(Phrases.DENIALS, random) + lower(good)),
    /** Negates each sentence: by a "not" after its first auxiliary or verb, or by an opening if none is known. */
    NEGATED(0, (good, random) -> Negating.each(good)),
    /** Lists its content words. */
    KEYWORDS(0.2, (good, random) -> {
        List<String> words = new ArrayList<>(words(good).stream()
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}_]", ""))
                .filter(word -> word.length() > 3)
                .toList());
        Collections.shuffle(words, random);
        return String.join(", ", words);
    }),
    /** Adds adverbs and adjectives without meaning. */
    EMBELLISHED(1, (good, random) -> {
        List<String> words = words(good);
        for (int i = words.size() - 1; i > 0; i -= 5 + random.nextInt(4)) {
            words.add(i, pick(Phrases.FILLERS, random));
        }
        return String.join(" ", words);
    }),
    /** Replaces some words by synonyms. */
    SYNONYMS(1, (good, random) -> {
        String changed = good;
        for (String[] pair : Phrases.SYNONYMS) {
            changed = changed.replaceAll("\\b" + pair[0] + "\\b", pair[1]);
        }
        return changed;
    }),
    /** Makes it colloquial. */
    CHATTY(1, (good, random) -> pick(Phrases.OPENINGS, random) + good + pick(Phrases.CLOSINGS, random)),
    ONE_WORD(0, (good, random) -> {
        String word = pick(words(good), random);
        return String.join(" ", Collections.nCopies(100, word));
    }),
    INJECTION(0, (good, random) -> pick(Phrases.INJECTIONS, random)),
    UNKNOWING(0, (good, random) -> pick(Phrases.UNKNOWING, random)),
    GIBBERISH(0, (good, random) -> {
        var text = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            for (int letter = 3 + random.nextInt(6); letter > 0; letter--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }),
    OTHER_LANGUAGE(0, (good, random) -> pick(Phrases.OTHER_LANGUAGES, random)),
    CODE(0, (good, random) -> pick(Phrases.CODE, random));

    private final double worth;

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final BiFunction<String, Random, String> distort;

    Distortion(double worth, BiFunction<String, Random, String> distort) {
        this.worth = worth;
        this.distort = distort;
    }

    /** The score that a full answer deserves after it, 0 to 1. */
    public double worth() {
        return worth;
    }

    public boolean contradicts() {
        return this == DENIED || this == NEGATED;
    }

    /** The same seed gives the same result. */
    public String of(String good, long seed) {
        return distort.apply(good, new Random(seed));
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
    }

    static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
