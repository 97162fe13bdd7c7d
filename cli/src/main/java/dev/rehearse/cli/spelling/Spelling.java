package dev.rehearse.cli.spelling;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule 21 of content/README.md: words must be in the dictionary, in British or American spelling, or in the folder's
 * words.txt.
 */
public final class Spelling {

    /** The folder's own words, one per line. */
    public static final String OWN_WORDS = "words.txt";

    private static final String BLUEPRINT = "practice-test.yaml";

    /** A suggestion takes some 20 ms; a folder in another language would take minutes. */
    private static final int MOST_SUGGESTIONS = 20;

    private final Path folder;
    private final Dictionary dictionary = Dictionary.ofEnglish();
    private final Set<String> own;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, String> suggestions = new HashMap<>();

    private Spelling(Path folder) throws IOException {
        this.folder = folder;
        this.own = ownWords(folder.resolve(OWN_WORDS));
    }

    /** The warnings on valid content in the folder, by file and line. */
    public static List<Finding> check(Path folder) {
        try {
            return new Spelling(folder).warnings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ownWords(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .map(Spelling::lower)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private List<Finding> warnings() throws IOException {
        var findings = new Findings();
        for (Path file : files()) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            var lines = Files.readAllLines(file);
            var words = file.endsWith(BLUEPRINT) ? Wording.ofBlueprint(lines) : Wording.ofMarkdown(lines);
            var told = new HashSet<String>();
            words.stream()
                    .filter(word -> !isKnown(word.text()) && told.add(word.text()))
                    .forEach(word -> findings.add(name, word.line(), Rule.WARNING, message(word.text())));
        }
        return findings.all();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(BLUEPRINT)
                            || (file.toString().endsWith(".md") && !file.endsWith("README.md")))
                    .sorted()
                    .toList();
        }
    }

    private boolean isKnown(String word) {
        return known.computeIfAbsent(word.replace('’', '\''), this::isInDictionary);
    }

    private boolean isInDictionary(String word) {
        var base = word.replaceFirst("'s$", "");
        return isOwn(lower(base)) || dictionary.has(word);
    }

    /** Its plural, too. */
    private boolean isOwn(String word) {
        return own.contains(word) || (word.endsWith("s") && own.contains(word.substring(0, word.length() - 1)));
    }

    private String message(String word) {
        return "rule 21: \"%s\" is in no dictionary; %sadd it to %s if it is right"
                .formatted(word, suggestion(word), OWN_WORDS);
    }

    private String suggestion(String word) {
        var found = suggestions.get(word);
        if (found != null || suggestions.size() == MOST_SUGGESTIONS) {
            return Objects.requireNonNullElse(found, "");
        }
        var text = dictionary
                .suggestion(word)
                .map(other -> "write \"" + other + "\", or ")
                .orElse("");
        suggestions.put(word, text);
        return text;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
