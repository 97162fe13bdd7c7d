package dev.rehearse.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compares a module's message bundles of problems with the codes that its classes use, which are string constants. */
public final class ProblemMessages {

    private static final String PROBLEMS = "dev/rehearse/edge/problem/";
    private static final String ENGLISH = "META-INF/problems.properties";
    private static final String GERMAN = "META-INF/problems_de.properties";
    private static final Pattern CODE =
            Pattern.compile("(?!rehearse\\.)[a-z]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern CODE_OF_CONSTRAINT = Pattern.compile("\\{(" + CODE + ")}");

    /** The compiler's form of {@code "state." + word}. */
    private static final Pattern PREFIX = Pattern.compile("([a-z]+\\.)\u0001");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-zA-Z]+}");

    private final Path folder;
    private final List<ClassModel> classes;

    private ProblemMessages(Path folder, List<ClassModel> classes) {
        this.folder = folder;
        this.classes = classes;
    }

    /** The messages and classes of the module of a class. */
    public static ProblemMessages of(Class<?> anchor) {
        var location = anchor.getProtectionDomain().getCodeSource().getLocation();
        var folder = Path.of(URI.create(location.toString()));
        try (var files = Files.walk(folder)) {
            var classes = files.filter(file -> file.toString().endsWith(".class"))
                    .map(ProblemMessages::parsed)
                    .toList();
            return new ProblemMessages(folder, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes in use without a text in this module or one that it depends on. */
    public Set<String> codesWithoutText() {
        var known = new HashSet<String>();
        try {
            var loader = Objects.requireNonNull(ProblemMessages.class.getClassLoader());
            for (var bundle : Collections.list(loader.getResources(ENGLISH))) {
                try (var reader = new InputStreamReader(bundle.openStream(), UTF_8)) {
                    known.addAll(texts(reader).keySet());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes().filter(code -> Stream.of("", ".title", ".detail").noneMatch(end -> known.contains(code + end)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of unused texts. */
    public Set<String> textsWithoutUse() {
        var used = codes().collect(Collectors.toSet());
        var prefixes = classes.stream()
                .flatMap(ProblemMessages::strings)
                .map(PREFIX::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
        return texts(folder.resolve(ENGLISH)).keySet().stream()
                .filter(code ->
                        !used.contains(code.replaceFirst("\\.(title|detail|next)$", "")) && !used.contains(code))
                .filter(code -> prefixes.stream().noneMatch(code::startsWith))
                .filter(code -> !code.startsWith("label.")) // named after a field, not in code
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The arguments of each English text by its code. */
    public Map<String, Set<String>> english() {
        return arguments(folder.resolve(ENGLISH));
    }

    /** The arguments of each German text by its code. */
    public Map<String, Set<String>> german() {
        return arguments(folder.resolve(GERMAN));
    }

    private Stream<String> codes() {
        var problems = classes.stream()
                .filter(one -> one.superclass()
                        .filter(it -> it.asInternalName().startsWith(PROBLEMS))
                        .isPresent())
                .map(one -> one.thisClass().asInternalName())
                .collect(Collectors.toSet());
        var plain = classes.stream()
                .filter(one -> entries(one, ClassEntry.class)
                        .map(ClassEntry::asInternalName)
                        .anyMatch(name -> name.startsWith(PROBLEMS) || problems.contains(name)))
                .flatMap(ProblemMessages::strings)
                .filter(text -> CODE.matcher(text).matches());
        var ofConstraints = classes.stream()
                .flatMap(one -> entries(one, Utf8Entry.class))
                .map(entry -> CODE_OF_CONSTRAINT.matcher(entry.stringValue()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
        return Stream.concat(plain, ofConstraints);
    }

    private static Stream<String> strings(ClassModel type) {
        return entries(type, StringEntry.class).map(StringEntry::stringValue);
    }

    private static <T extends PoolEntry> Stream<T> entries(ClassModel type, Class<T> kind) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> arguments(Path bundle) {
        var arguments = new TreeMap<String, Set<String>>();
        texts(bundle)
                .forEach((code, text) -> arguments.put(
                        code,
                        ARGUMENT.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return arguments;
    }

    private static Map<String, String> texts(Path bundle) {
        try (var reader = Files.newBufferedReader(bundle)) {
            return texts(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Reader bundle) throws IOException {
        var properties = new Properties();
        properties.load(bundle);
        return properties.entrySet().stream()
                .collect(Collectors.toMap(it -> (String) it.getKey(), it -> (String) it.getValue()));
    }
}
