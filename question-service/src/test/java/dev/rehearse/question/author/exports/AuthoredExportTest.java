package dev.rehearse.question.author.exports;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopicBesideFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that authors made becomes files. */
@QuarkusTest
class AuthoredExportTest extends AuthoredTopicBesideFiles {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void its_export_imports_to_the_same_catalog(long seed) throws SQLException, IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int questions = random.nextInt(1, 6);
        for (int i = 0; i < questions; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            question("question-" + i, random(id, random)).statusCode(201);
            publish(id);
        }
        question("draft", open(ID, "A draft", "zyxdraft")).statusCode(201);
        var stored = stored();
        var served = when().get("/api/questions?topic=generators&limit=100").asString();
        var topic = when().get("/api/topics/generators").asString();
        var zip = exported();

        AuthoredContent.removeAll(database);
        zip.forEach(files::write);
        var outcome = contentImport.run(files.read(folder));

        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(stored()).isEqualTo(stored);
        assertThat(when().get("/api/questions?topic=generators&limit=100").asString())
                .isEqualTo(served);
        assertThat(when().get("/api/topics/generators").asString()).isEqualTo(topic);
        assertThat(zip.keySet()).noneMatch(name -> name.contains("draft"));
    }

    private static String random(UUID id, RandomGenerator random) {
        var words = Stream.generate(() -> List.of(
                                "yield",
                                "*pause*",
                                "`next()`",
                                "grün",
                                "<b>",
                                "\"quoted\"",
                                "e\u0301",
                                "\ud83d\ude00",
                                "{{7*7}}",
                                "${x}")
                        .get(random.nextInt(10)))
                .limit(random.nextInt(1, 30))
                .toList();
        var text = String.join(random.nextBoolean() ? " " : "\n\n", words);
        return random.nextBoolean()
                ? open(id, "Title " + random.nextInt(100), "An answer: " + text).replace("easy", "hard")
                : """
                ---
                id: %s
                kind: short-answer
                difficulty: medium
                tags: [a, b-c]
                minutes: %d
                family: one
                ---

                Which word? %s

                ## Accepted answers

                - yield
                - `await`

                ## Explanation

                %s
                """.formatted(id, random.nextInt(1, 5), text.replace("\n\n", " "), text);
    }

    private static Map<String, String> exported() throws IOException {
        var response = author().get("/api/author/topics/generators/export");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"generators.zip\"");
        var exported = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                exported.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return exported;
    }

    private String stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT string_agg(concat_ws(' ', id, slug, kind, difficulty, status, position, version, content),
                                                  chr(10) ORDER BY id) FROM question.question WHERE topic = 'generators')
                            || (SELECT concat_ws(' ', path, title, description, position, retired)
                                FROM question.topic WHERE slug = 'generators')""")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
