package dev.rehearse.testing.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The settings that the {@code @ConfigMapping} interfaces of a module declare, each described by its Javadoc. */
final class ConfigMappings extends TreePathScanner<@Nullable Void, String> {

    private final String module;
    private final DocTrees docs;
    private final List<Setting> settings = new ArrayList<>();

    private ConfigMappings(String module, DocTrees docs) {
        this.module = module;
        this.docs = docs;
    }

    static List<Setting> of(String module, Path sources) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none");
            var mappings = files.getJavaFileObjectsFromPaths(mappings(sources));
            if (!mappings.iterator().hasNext()) {
                return List.of();
            }
            var task = (JavacTask) compiler.getTask(null, files, null, options, null, mappings);
            var scanner = new ConfigMappings(module, DocTrees.instance(task));
            for (var unit : task.parse()) {
                scanner.scan(new TreePath(unit), "");
            }
            return scanner.settings;
        }
    }

    private static List<Path> mappings(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("@ConfigMapping("))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        var prefix = value(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix");
        if (prefix.isPresent()) {
            declare(type, prefix.get(), getCurrentPath());
        }
        return null;
    }

    private void declare(ClassTree type, String prefix, TreePath path) {
        for (var member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                var property = prefix + "." + kebab(method.getName().toString());
                var nested = nested(type, String.valueOf(method.getReturnType()));
                if (nested.isPresent()) {
                    declare(nested.get(), property, new TreePath(path, nested.get()));
                } else {
                    settings.add(setting(type, method, property, new TreePath(path, method)));
                }
            }
        }
    }

    private static Optional<ClassTree> nested(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(inner -> inner.getSimpleName().contentEquals(name))
                .filter(inner -> inner.getKind() == Tree.Kind.INTERFACE)
                .findFirst();
    }

    private Setting setting(ClassTree type, MethodTree method, String property, TreePath path) {
        var javadoc = Optional.ofNullable(docs.getDocComment(path)).orElse("");
        var bounds = method.getModifiers().getAnnotations().stream()
                .flatMap(annotation -> argument(annotation, "message").stream())
                .flatMap(message -> text(type, message).stream())
                .map(message -> message.replaceFirst("^.*, and must ", " It must ") + ".")
                .findFirst()
                .orElse("");
        var usual = value(method.getModifiers().getAnnotations(), "WithDefault", "value");
        return new Setting(module, property, Setting.environment(property), usual.orElse(""), plain(javadoc) + bounds);
    }

    private static String plain(String javadoc) {
        return javadoc.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "$1");
    }

    private static Optional<String> value(List<? extends AnnotationTree> annotations, String name, String argument) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .flatMap(annotation -> argument(annotation, argument).stream())
                .map(value ->
                        value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString())
                .findFirst();
    }

    /** The parser leaves a value without a name as it is. */
    private static Optional<ExpressionTree> argument(AnnotationTree annotation, String name) {
        for (var argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree given) {
                if (given.getVariable().toString().equals(name)) {
                    return Optional.of(given.getExpression());
                }
            } else if (name.equals("value")) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /** A literal, or a constant of the same interface. */
    private static Optional<String> text(ClassTree type, ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> Optional.of(literal.getValue().toString());
            case IdentifierTree constant ->
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(variable -> variable.getName().equals(constant.getName()))
                        .flatMap(variable -> text(type, variable.getInitializer()).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
