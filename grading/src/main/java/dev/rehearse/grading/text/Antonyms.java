package dev.rehearse.grading.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs of opposites that turn a statement of computing or of electricity into its contrary. */
public final class Antonyms {

    private static final String PAIRS = """
            increase decrease, increases decreases, before after, first last, always never, more less, more fewer, most least,
            true false, fast slow, faster slower, same different, parallel sequential, synchronous asynchronous,
            static dynamic, allow prevent, allows prevents, single multiple, open closed, connected disconnected,
            positive negative, high low, higher lower, begin end, start stop, starts stops, constant variable, with without,
            local global, public private, mutable immutable, ordered unordered, ascending descending, larger smaller,
            large small, greater less, greater smaller, early late, front back, top bottom, push pop, insert remove, add remove,
            success failure, succeed fail, valid invalid, required optional, equal unequal, shared separate, blocks unblocks,
            possible impossible, safe unsafe, concurrent sequential, compile run, inside outside, above below, best worst,
            maximum minimum, all none, same other, dependent independent, direct indirect, even odd, long short, longer shorter,
            left right, parent child, read write, send receive, sender receiver, client server, up down, complete incomplete,
            easy hard, easier harder, cheap expensive, efficient inefficient, automatic manual, implicit explicit, strong weak,
            hot cold, lock unlock, new old, many one, sorted unsorted, linear constant
            """;

    private static final Map<String, Set<String>> OPPOSITES = opposites();

    private Antonyms() {}

    /** How many words of the one have an opposite, and not themselves, in the other. */
    public static int between(List<Word> wanted, List<Word> heard) {
        var surfaces = new HashSet<String>();
        heard.forEach(word -> surfaces.add(word.surface()));
        int found = 0;
        for (Word word : wanted) {
            boolean opposed =
                    OPPOSITES.getOrDefault(word.surface(), Set.of()).stream().anyMatch(surfaces::contains);
            found += opposed && !surfaces.contains(word.surface()) ? 1 : 0;
        }
        return found;
    }

    private static Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String pair : PAIRS.strip().split(",\\s*", -1)) {
            String[] words = pair.split(" ", 2);
            opposites.computeIfAbsent(words[0], word -> new HashSet<>()).add(words[1]);
            opposites.computeIfAbsent(words[1], word -> new HashSet<>()).add(words[0]);
        }
        return opposites;
    }
}
