package dev.rehearse.grading.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs of antonyms in computing and electricity that reverse a statement. */
public final class Antonyms {

    /** Replacing one by the other reverses a statement. */
    private static final String CONTRARIES = """
            increase decrease, increases decreases, always never, more less, more fewer, most least, true false, fast slow,
            faster slower, same different, synchronous asynchronous, static dynamic, allow prevent, allows prevents,
            single multiple, connected disconnected, positive negative, high low, higher lower, constant variable,
            mutable immutable, ordered unordered, ascending descending, larger smaller, large small, greater less,
            greater smaller, success failure, succeed fail, valid invalid, required optional, equal unequal, shared separate,
            blocks unblocks, possible impossible, safe unsafe, concurrent sequential, parallel sequential, inside outside,
            above below, best worst, maximum minimum, all none, dependent independent, direct indirect, long short,
            longer shorter, complete incomplete, easy hard, easier harder, cheap expensive, cheaper dearer,
            efficient inefficient, automatic manual, implicit explicit, strong weak, sorted unsorted, linear constant,
            first last, accept reject, accepts rejects, allow forbid,
            allows forbids, succeeds fails, grow shrink, grows shrinks
            """;

    /** Complementary terms: a statement with both, or with the other one, may be true as well. */
    private static final String COUNTERPARTS = """
            start stop, starts stops, with without, local global, public private, front back, top bottom, push pop,
            insert remove, add remove, compile run, same other, even odd, left right, parent child, read write,
            send receive, sender receiver, client server, up down, hot cold, lock unlock, new old, many one,
            before after, early late, begin end, open closed
            """;

    /** Prefixes and suffixes that negate an adjective or a verb. */
    private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "il", "dis");

    private static final int SHORTEST_BASE = 4;

    private static final Map<String, Set<String>> CONTRARY = pairs(CONTRARIES);

    private static final Map<String, Set<String>> OPPOSITES = pairs(CONTRARIES.strip() + ", " + COUNTERPARTS.strip());

    private Antonyms() {}

    /** How many words of one text have an antonym, but not themselves, in the other. */
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

    /** Whether each denies the other, like "safe" and "unsafe", "fast" and "slow". */
    public static boolean contrary(Word one, Word other) {
        return CONTRARY.getOrDefault(one.surface(), Set.of()).contains(other.surface())
                || negates(one.surface(), other.surface())
                || negates(other.surface(), one.surface());
    }

    private static boolean negates(String word, String base) {
        return base.length() >= SHORTEST_BASE
                && PREFIXES.stream()
                        .anyMatch(prefix -> word.length() == prefix.length() + base.length()
                                && word.startsWith(prefix)
                                && word.endsWith(base));
    }

    private static Map<String, Set<String>> pairs(String list) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String pair : list.strip().split(",\\s*", -1)) {
            String[] words = pair.split(" ", 2);
            opposites.computeIfAbsent(words[0], word -> new HashSet<>()).add(words[1]);
            opposites.computeIfAbsent(words[1], word -> new HashSet<>()).add(words[0]);
        }
        return opposites;
    }
}
