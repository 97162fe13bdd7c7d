package dev.rehearse.testing.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All settings of the services, in the order in which they are declared. */
record Declarations(List<Setting> settings) {

    private static final List<String> MODULES =
            List.of("edge", "question-service", "interview-service", "notify-service");
    private static final List<String> FILES =
            List.of("META-INF/microprofile-config.properties", "application.properties");

    /** Set by the services themselves; operators set what the second follow, quarkus.mailer. */
    private static final Pattern INTERNAL =
            Pattern.compile("rehearse\\.sign-in\\..*|rehearse\\.smtp\\.(?!timeout\\.).*");

    static Declarations read(Path home) throws IOException {
        var settings = new ArrayList<Setting>();
        for (var module : MODULES) {
            var main = home.resolve(module).resolve("src/main");
            var mapped = ConfigMappings.of(module, main.resolve("java"));
            for (var name : FILES) {
                var file = main.resolve("resources").resolve(name);
                if (Files.exists(file)) {
                    var properties = PropertiesFile.read(module, file);
                    settings.addAll(properties.settings());
                    mapped = mapped.stream()
                            .map(setting -> Optional.ofNullable(
                                            properties.values().get(setting.property()))
                                    .map(setting::withUsual)
                                    .orElse(setting))
                            .toList();
                }
            }
            settings.addAll(mapped);
        }
        settings.removeIf(setting -> INTERNAL.matcher(setting.property()).matches());
        return new Declarations(List.copyOf(settings));
    }

    /**
     * Those whose property is one of the names, or begins with one that ends in a dot; in the order of the names.
     *
     * @param elsewhere properties that a beginning does not mean
     */
    List<Setting> named(List<String> names, Set<String> elsewhere) {
        return names.stream()
                .flatMap(name -> settings.stream()
                        .filter(setting -> name.endsWith(".")
                                ? setting.property().startsWith(name) && !elsewhere.contains(setting.property())
                                : setting.property().equals(name)))
                .distinct()
                .toList();
    }

    /** The setting that a variable of the environment sets. */
    Optional<Setting> of(String environment) {
        return settings.stream()
                .filter(setting -> setting.environment().equals(environment))
                .findFirst();
    }
}
