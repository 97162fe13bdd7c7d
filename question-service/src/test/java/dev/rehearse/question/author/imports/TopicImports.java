package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static io.restassured.RestAssured.given;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Fixture: files that are sent to be imported into an author's topic. */
abstract class TopicImports extends AuthoredTopic {

    static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    static final UUID OTHER = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c02");
    static final String GIFT = """
            // a quiz of another system
            ::Yield:: Which keyword makes a function a generator? {=yield#It pauses. ~return}

            ::Next:: Which function resumes a generator? {=next ~resume}
            """;

    static ValidatableResponse sent(String query, byte[] file) {
        return given().header("Authorization", Tokens.bearer("author"))
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/author/imports?topic=" + TOPIC + "&" + query)
                .then();
    }

    static ValidatableResponse sent(String query, String file) {
        return sent(query, file.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static List<String> stored() {
        return author().get("/api/author/questions?topic=" + TOPIC)
                .then()
                .statusCode(200)
                .extract()
                .path("questions.slug");
    }
}
