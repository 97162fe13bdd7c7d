package dev.rehearse.grading.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the ends of lines that were broken for their length from those that end a statement. */
final class LineBreaks {

    /*
     * A program that wraps a text fills each line: the first word of the next one would not have fitted into the widest
     * line. In a list each line ends with its item, so that sooner or later a word would have. A few items fill their lines
     * by chance; so a paragraph is taken for wrapped only if it looks like sentences, too, or has many lines. A line that
     * ends with a word such as "the" is continued in any paragraph.
     */

    /** Characters of the narrowest column. */
    private static final int NARROWEST = 20;

    /** So many lines in a row are hardly ever filled by chance. */
    private static final int MANY = 5;

    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-*+\u2022\u2013]\\s|\\(?(?:1?\\d|[a-zA-Z])[.)]\\s|[>#|]|```|~~~).*");

    private static final Pattern CODE = Pattern.compile("(?: {4}|\\t).*|.*[{}\\\\]");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?][\"'\u201D\u2019)\\]*_`]*");

    private static final Pattern SENTENCE_INSIDE = Pattern.compile(".*\\p{L}[.!?] .*");

    /** Words that no statement ends with. */
    private static final Set<String> OPEN = words("""
            a an the of and or but nor that which than because if when while whose its their your into with from as is are be not
            doesn't don't isn't aren't cannot can't can will must should has have every each
            """);

    /** Words that no statement begins with. */
    private static final Set<String> CONTINUING = words("and or of than which that because but");

    /** Words that few statements begin with. */
    private static final Set<String> OFTEN_CONTINUING =
            words("before after where when while whereas if until unless in on at for with into over so was were");

    private final List<String> lines;

    private LineBreaks(List<String> lines) {
        this.lines = lines;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The text with a blank for each line end that ends nothing; all else keeps its place. */
    static String joined(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var lines = List.of(text.split("\n", -1));
        var breaks = new LineBreaks(lines.stream().map(String::stripTrailing).toList());
        boolean[] goesOn = breaks.goesOn();
        var joined = new StringBuilder(text);
        int end = -1;
        for (int line = 0; line < goesOn.length; line++) {
            end += lines.get(line).length() + 1;
            if (goesOn[line]) {
                joined.setCharAt(end, ' ');
            }
        }
        return joined.toString();
    }

    /** By line, whether it is continued by the next one. */
    private boolean[] goesOn() {
        var goesOn = new boolean[lines.size() - 1];
        int widest = widest(0, lines.size());
        for (int from = 0; from < lines.size(); from++) {
            int last = from;
            while (last < goesOn.length && mayGoOn(last)) {
                last++;
            }
            boolean wrapped = isFilled(from, last, widest)
                    || (last - from >= MANY && isFilled(from, last, widest(from, last + 1)));
            for (int line = from; line < last; line++) {
                goesOn[line] = !endsSentence(line) && (wrapped || visiblyGoesOn(line));
            }
            from = last;
        }
        return goesOn;
    }

    /** Of those with a blank: a word that is too long stands alone. */
    private int widest(int from, int to) {
        return lines.subList(from, to).stream()
                .filter(line -> line.strip().indexOf(' ') > 0)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean mayGoOn(int line) {
        String next = lines.get(line + 1);
        return !lines.get(line).isBlank()
                && !next.isBlank()
                && !ITEM.matcher(next).matches()
                && Stream.of(lines.get(line), next)
                        .noneMatch(text -> CODE.matcher(text).matches());
    }

    /** Whether these lines are those of a text that was wrapped at this width. */
    private boolean isFilled(int from, int last, int width) {
        int[] ends =
                IntStream.range(from, last).filter(line -> !endsSentence(line)).toArray();
        return ends.length > 0
                && width >= NARROWEST
                && IntStream.of(ends).allMatch(line -> isFull(line, width))
                && (ends.length >= MANY || isProse(from, last, ends));
    }

    /** Whether a sentence ends within a line, or at the last one alone, or goes on after a line. */
    private boolean isProse(int from, int last, int[] ends) {
        long commas = count(ends, line -> lines.get(line).endsWith(","));
        long capitals = count(ends, line -> beginsCapital(line + 1));
        return IntStream.rangeClosed(from, last)
                        .anyMatch(
                                line -> SENTENCE_INSIDE.matcher(lines.get(line)).matches())
                || count(ends, this::visiblyGoesOn) > 0
                || (capitals < ends.length
                        && (endsSentence(last)
                                || beginsCapital(from)
                                || (commas > 0 && commas < ends.length)
                                || count(ends, line -> OFTEN_CONTINUING.contains(firstWord(line + 1))) > 0));
    }

    private static long count(int[] ends, IntPredicate predicate) {
        return IntStream.of(ends).filter(predicate).count();
    }

    private boolean isFull(int line, int width) {
        String next = lines.get(line + 1).strip();
        int end = next.indexOf(' ');
        return lines.get(line).length() + 1 + (end < 0 ? next.length() : end) > width;
    }

    private boolean endsSentence(int line) {
        return SENTENCE_END.matcher(lines.get(line)).matches();
    }

    private boolean beginsCapital(int line) {
        return Character.isUpperCase(lines.get(line).strip().codePointAt(0));
    }

    private boolean visiblyGoesOn(int line) {
        return OPEN.contains(lastWord(line).toLowerCase(Locale.ROOT)) || CONTINUING.contains(firstWord(line + 1));
    }

    /** Empty if the line ends with another character. */
    private String lastWord(int line) {
        String text = lines.get(line);
        int start = text.length();
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start).replace('\u2019', '\'');
    }

    /** Empty if the line begins with another character. */
    private String firstWord(int line) {
        String text = lines.get(line).strip();
        int end = 0;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || "'\u2019-_".indexOf(character) >= 0;
    }
}
