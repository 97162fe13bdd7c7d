package dev.rehearse.formats.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes slugs of names, each once. */
public final class Slugs {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-[^-]*$");
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** None is taken yet. */
    public Slugs() {}

    /** Lower-case words joined by hyphens; {@code question} if there is none in the name. */
    public static String of(String name) {
        var letters = MARKS.matcher(Normalizer.normalize(shortened(name, 400), Normalizer.Form.NFD))
                .replaceAll("");
        var slug = OTHERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.replaceFirst("^-", "").replaceFirst("-$", "");
        if (slug.length() > LONGEST) {
            slug = ENDS.matcher(slug.substring(0, LONGEST)).replaceAll("");
        }
        return slug.isEmpty() ? "question" : slug;
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /** The slug, with a number behind it if it is taken. */
    String free(String slug) {
        var free = slug;
        while (!taken.add(free)) {
            free = slug + "-" + (1 + numbers.merge(slug, 1, Integer::sum));
        }
        return free;
    }
}
