package dev.rehearse.question.author.exports;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TopicExportTest extends AuthoredTopic {

    private static final UUID FIRST = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final UUID LATER = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");

    @Inject
    TopicExport export;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"gift", "moodle-xml"})
    void what_is_written_is_what_was_checked_whatever_changes_in_between(String format) throws IOException {
        question("first", open(FIRST, "First", "The former answer.")).statusCode(201);
        publish(FIRST);
        var checked = export.file("generators", ExportFormat.named(format));
        var before = written(checked);

        rewrite(FIRST, tag(FIRST), open(FIRST, "First", "Another answer.")).statusCode(200);
        publish(FIRST);
        question("later", open(LATER, "Later", "An answer.")).statusCode(201);
        publish(LATER);
        var topic = author().get("/api/author/topics/generators").<String>path("markdown");
        author().header("If-Match", "*")
                .body(Map.of("markdown", topic.replace("Functions that pause.", "Functions that wait.")))
                .put("/api/author/topics/generators")
                .then()
                .statusCode(200);

        assertThat(written(checked)).isEqualTo(before);
        assertThat(written(export.file("generators", ExportFormat.named(format))))
                .isNotEqualTo(before);
    }

    private static byte[] written(ExportedFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.content().write(out);
        return out.toByteArray();
    }
}
