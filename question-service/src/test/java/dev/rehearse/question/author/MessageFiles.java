package dev.rehearse.question.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files with the messages of findings of a module, and its sources that use them.
 *
 * @param module its folder
 * @param name of the files, without language and ending
 * @param owner the class by which messages are made
 */
record MessageFiles(Path module, String name, String owner) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Pattern CONSTANT = Pattern.compile("\"([a-z]+[a-z.-]*)\"");

    /** The parameters of each English message, by code. */
    Map<String, Set<String>> english() throws IOException {
        return parameters("");
    }

    /** The parameters of each German message, by code. */
    Map<String, Set<String>> german() throws IOException {
        return parameters("_de");
    }

    private Map<String, Set<String>> parameters(String language) throws IOException {
        var texts = new Properties();
        var file = module.resolve("src/main/resources/META-INF/" + name + language + ".properties");
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var parameters = new TreeMap<String, Set<String>>();
        texts.stringPropertyNames()
                .forEach(code -> parameters.put(
                        code,
                        PARAMETER
                                .matcher(texts.getProperty(code))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet())));
        return parameters;
    }

    /** The codes of which messages are made. */
    Set<String> used() throws IOException {
        var use = Pattern.compile("\\b" + owner + "\\.of\\(\\s*\"([a-z.-]*[a-z])\"");
        return found(use).collect(Collectors.toSet());
    }

    /** What may be a code: some are chosen before the message is made. */
    Set<String> constants() throws IOException {
        return found(CONSTANT).collect(Collectors.toSet());
    }

    private Stream<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream()
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
