package dev.rehearse.question.author.exports;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of exports and of what is in them are made of slugs, whatever titles say. */
@QuarkusTest
@WithTestResource(Postgres.class)
class ExportNamesTest extends AuthoredTopic {

    private static final String TITLE = "../../x\\\"; filename=y /etc/passwd CON C:\\x";

    @BeforeEach
    void publishTwoOfOneTitle() {
        var text = "'" + TITLE + "'";
        author().header("If-Match", "*")
                .body(Map.of(
                        "markdown",
                        "---\ntitle: " + text
                                + "\nposition: 3\nupdated: 2026-11-22\ncompetencies:\n  pausing: P\n---\n\nText.\n"))
                .put("/api/author/topics/generators")
                .then()
                .statusCode(200);
        for (var name : List.of("one", "two")) {
            var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            question(name, open(id, text, "An answer.")).statusCode(201);
            publish(id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', generators.zip",
        "?format=qti-3.0, generators.zip",
        "?format=qti-2.1, generators.zip",
        "?format=moodle-xml, generators.xml",
        "?format=gift, generators.gift",
        "?format=csv, generators.csv"
    })
    void no_title_gets_into_a_name(String format, String file) throws IOException {
        var response = author().accept("*/*").get("/api/author/topics/generators/export" + format);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + file + "\"");
        if (file.endsWith(".zip")) {
            assertThat(names(response.asByteArray()))
                    .hasSizeGreaterThan(2)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z0-9-]+(/[a-z0-9-]+)*\\.(md|xml)"));
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
