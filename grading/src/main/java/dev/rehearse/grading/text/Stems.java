package dev.rehearse.grading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures the overlap of two lists of words, by their stems. */
public final class Stems {

    private Stems() {}

    public static Set<String> of(List<Word> words) {
        var stems = new HashSet<String>();
        words.forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** Share of the wanted stems that occur; 0 if none is wanted. */
    public static double covered(Set<String> wanted, Set<String> heard) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(heard::contains).count() / wanted.size();
    }

    /**
     * Of the wanted stems that a list has, the most that occur in so many words in a row, as a share; 1 if it has none.
     */
    public static double together(Set<String> wanted, List<Word> heard, int row) {
        long all = distinct(wanted, heard);
        long most = 0;
        for (int i = 0; i < heard.size() && most < all; i++) {
            most = Math.max(most, distinct(wanted, heard.subList(i, Math.min(heard.size(), i + row))));
        }
        return all == 0 ? 1 : (double) most / all;
    }

    private static long distinct(Set<String> wanted, List<Word> heard) {
        return heard.stream()
                .map(Word::stem)
                .filter(wanted::contains)
                .distinct()
                .count();
    }

    /** Share of one list's adjacent pairs that occur in the same order, few words apart, in the other. */
    public static double pairs(List<Word> wanted, List<Word> heard) {
        Map<String, List<Integer>> places = places(heard);
        int pairs = 0;
        int found = 0;
        for (int i = 0; i + 1 < wanted.size(); i++) {
            pairs++;
            List<Integer> first = places.getOrDefault(wanted.get(i).stem(), List.of());
            List<Integer> second = places.getOrDefault(wanted.get(i + 1).stem(), List.of());
            found += near(first, second) ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) found / pairs;
    }

    private static boolean near(List<Integer> first, List<Integer> second) {
        return first.stream().anyMatch(one -> second.stream().anyMatch(two -> two > one && two - one <= 3));
    }

    /** Share of the pairs of common stems that have the same order in both; 1 if fewer than two are shared. */
    public static double order(List<Word> wanted, List<Word> heard) {
        Map<String, List<Integer>> places = places(heard);
        var common = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (Word word : wanted) {
            List<Integer> found = places.get(word.stem());
            if (found != null && seen.add(word.stem())) {
                common.add(found.getFirst());
            }
        }
        long pairs = 0;
        long same = 0;
        for (int i = 0; i < common.size(); i++) {
            for (int j = i + 1; j < common.size(); j++) {
                pairs++;
                same += common.get(i) < common.get(j) ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : (double) same / pairs;
    }

    private static Map<String, List<Integer>> places(List<Word> words) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i).stem(), stem -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }
}
