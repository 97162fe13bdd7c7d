package dev.rehearse.testing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The documents about settings say what the declarations say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsDocumentTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));
    private static final String UPDATE =
            "./mvnw test -pl testing -Drehearse.update-settings=true -Dtest=SettingsDocumentTest writes it anew";

    @Test
    void the_page_has_the_settings_as_they_are_declared() throws IOException {
        var declarations = Declarations.read(HOME);
        var file = HOME.resolve("docs/settings.md");

        update(file, new SettingsPage(Files.readString(file)).with(declarations));

        assertThat(Files.readString(file))
                .as(UPDATE)
                .isEqualTo(new SettingsPage(Files.readString(file)).with(declarations));
    }

    @Test
    void each_setting_is_in_one_table() throws IOException {
        var declarations = Declarations.read(HOME);

        var named = new SettingsPage(Files.readString(HOME.resolve("docs/settings.md"))).named(declarations);

        assertThat(named).containsExactlyInAnyOrderElementsOf(declarations.settings());
    }

    @Test
    void the_example_of_an_environment_has_each_variable_of_compose() throws IOException {
        var file = HOME.resolve(".env.example");
        var example =
                EnvironmentExample.of(Files.readString(HOME.resolve("docker-compose.yml")), Declarations.read(HOME));

        update(file, example);

        assertThat(Files.readString(file)).as(UPDATE).isEqualTo(example);
    }

    private static void update(Path file, String text) throws IOException {
        if (Boolean.getBoolean("rehearse.update-settings")) {
            Files.writeString(file, text);
        }
    }
}
