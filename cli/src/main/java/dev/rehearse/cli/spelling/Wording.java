package dev.rehearse.cli.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of an author in a content file, without code, addresses, ids and proper names. */
final class Wording {

    /** A word and the line where it stands, from 1. */
    record Word(String text, int line) {}

    private static final Pattern FENCE = Pattern.compile("^\\s*```.*");
    private static final Pattern CODE = Pattern.compile("(`+)[^`].*?\\1");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)|<[^ >]+>|\\bhttps?://\\S+|&[a-z]+;");

    /** Notes, and headings of sample answers, that contain ids or numbers. */
    private static final Pattern IDS =
            Pattern.compile("^\\s*(- (id|competency|weight|required|https?):|###? (earns|contradicts)\\b).*");

    private static final Pattern FIELD = Pattern.compile("^( *)([A-Za-z][\\w-]*):(.*)");
    private static final Set<String> WORDED = Set.of("title", "description");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/–—…-]+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_]+$");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+(['’]\\p{Ll}+)*");
    private static final int SHORTEST = 3;

    private final List<Word> words = new ArrayList<>();
    private boolean inCode;

    private Wording() {}

    /** Of a Markdown file: its title and all of its text. */
    static List<Word> ofMarkdown(List<String> lines) {
        var wording = new Wording();
        int body = wording.front(lines);
        for (int i = body; i < lines.size(); i++) {
            wording.text(lines.get(i), i + 1);
        }
        return wording.words;
    }

    /** Of a blueprint: its title, its description and the names of its levels. */
    static List<Word> ofBlueprint(List<String> lines) {
        var wording = new Wording();
        wording.fields(lines, 0, lines.size());
        return wording.words;
    }

    /** Returns where the text begins. */
    private int front(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals("---")) {
            return 0;
        }
        int length = lines.subList(1, lines.size()).indexOf("---");
        fields(lines, 1, length + 1);
        return length + 2;
    }

    /** A value continues on lines that are indented further; competencies are fields whose values are titles. */
    private void fields(List<String> lines, int begin, int end) {
        boolean isWorded = false;
        boolean areTitles = false;
        for (int i = begin; i < end; i++) {
            var field = FIELD.matcher(lines.get(i));
            if (field.matches() && field.group(1).isEmpty()) {
                isWorded = WORDED.contains(field.group(2));
                areTitles = field.group(2).equals("competencies");
                if (isWorded) {
                    text(field.group(3), i + 1);
                }
            } else if (isWorded) {
                text(lines.get(i), i + 1);
            } else if (areTitles && field.matches()) {
                text(field.group(3), i + 1);
            }
        }
    }

    private void text(String line, int number) {
        if (FENCE.matcher(line).matches()) {
            inCode = !inCode;
            return;
        }
        if (inCode || IDS.matcher(line).matches()) {
            return;
        }
        var prose = ADDRESS.matcher(CODE.matcher(line).replaceAll(" ")).replaceAll(" ");
        Stream.of(BETWEEN.split(prose))
                .map(token -> EDGE.matcher(token).replaceAll(""))
                .filter(token ->
                        token.length() >= SHORTEST && WORD.matcher(token).matches())
                .forEach(token -> words.add(new Word(token, number)));
    }
}
