package dev.rehearse.question.catalog.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a topic that other sites show beside a link to it. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicImageTest {

    private static final Pattern IMAGE = Pattern.compile("<meta property=\"og:image\" content=\"([^\"]+)\">");
    private static final int PAPER = 0xff12141b;
    private static final int MARGIN = 80;

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    private final String publicUrl = ConfigProvider.getConfig().getValue("rehearse.public-url", String.class);

    @AfterEach
    void restore() throws SQLException {
        store("UPDATE question.topic SET title = 'Threads', former_slugs = '[]' WHERE slug = 'threads'");
        store("UPDATE question.track SET title = 'Python' WHERE slug = 'python'");
        new StoredQuestions(database).removeAll();
    }

    @Test
    void each_topic_has_its_own_which_is_kept_for_good() throws IOException {
        assumeThat(isDrawn("asyncio")).isTrue();
        var path = path("asyncio");
        var found = when().get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract();

        assertThat(path).matches("/topics/asyncio/preview\\.[0-9a-f]{16}\\.png").isNotEqualTo(path("threads"));
        assertThat(found.asByteArray())
                .hasSizeLessThan(100_000)
                .isEqualTo(bytes(path))
                .isNotEqualTo(bytes(path("threads")));
        assertThat(picture(found).getWidth()).isEqualTo(1200);
        assertThat(picture(found).getHeight()).isEqualTo(630);
        given().header("If-None-Match", found.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void it_has_another_name_when_its_words_are_others() throws SQLException {
        var before = path("threads");
        new StoredQuestions(database).open("one", "One", "An answer.");
        version.read();

        var after = path("threads");

        assertThat(after).isNotEqualTo(before);
        when().get(before).then().statusCode(200).header("Cache-Control", "no-cache");
        assertThat(bytes(before)).isEqualTo(bytes(after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Short",
                "Interfaces, sealed hierarchies, pattern matching and what they mean for the design of programs that grow",
                "An even longer title, of which there is no room for all: interfaces, sealed hierarchies, pattern matching,"
                        + " records, and what they mean for the design of large programs that go on growing",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "Параллельность и блокировки",
                "Ταυτόχρονος προγραμματισμός",
                "並行処理とスレッド",
                "البرمجة المتزامنة",
                "<b>&amp; \"quotes\" 🧵"
            })
    void whatever_its_title_it_stays_within_its_margins(String title) throws SQLException, IOException {
        store("UPDATE question.topic SET title = '" + title + "' WHERE slug = 'threads'");
        version.read();

        var picture = picture(when().get(path("threads")).then().statusCode(200).extract());

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(margins(picture)).containsOnly(PAPER);
    }

    @ParameterizedTest
    @CsvSource({
        "Distributed systems in production ready., 1",
        "Distributed systems in production ready., 5",
        "Распределённые системы в эксплуатации, 1",
        "البرمجة المتزامنة وأنظمة التوزيع الكبيرة, 1",
        "البرمجة المتزامنة وأنظمة التوزيع الكبيرة, 5",
        "並行処理とスレッド, 5"
    })
    void the_line_below_stays_within_them_and_says_how_many_questions_there_are(String words, int repeated)
            throws SQLException, IOException {
        store("UPDATE question.track SET title = '" + String.join(" ", Collections.nCopies(repeated, words)) + "'"
                + " WHERE slug = 'python'");
        var questions = new StoredQuestions(database);
        questions.open("one", "One", "An answer.");
        questions.open("two", "Two", "An answer.");
        version.read();
        var ofTwo = picture(when().get(path("threads")).then().statusCode(200).extract());
        questions.open("three", "Three", "An answer.");
        version.read();
        var path = path("threads");

        var ofThree = picture(when().get(path).then().statusCode(200).extract());

        assertThat(margins(ofTwo)).containsOnly(PAPER);
        assertThat(margins(ofThree)).containsOnly(PAPER);
        if (isDrawn("threads")) {
            assertThat(pixels(ofThree)).isNotEqualTo(pixels(ofTwo));
        }
    }

    @Test
    void a_topic_with_another_slug_leads_to_its_own_and_one_that_is_not_there_has_none() throws SQLException {
        store("UPDATE question.topic SET former_slugs = '[\"threading\"]' WHERE slug = 'threads'");
        version.read();

        given().redirects()
                .follow(false)
                .get(path("threads").replace("threads", "threading"))
                .then()
                .statusCode(301)
                .header("Location", equalTo(path("threads")));
        when().get(path("threads").replace("threads", "nothing")).then().statusCode(404);
        when().get("/topics/threads/preview.png").then().statusCode(404);
    }

    /** Some systems have no fonts; they serve the picture of the site. */
    private boolean isDrawn(String topic) {
        return when().get(path(topic)).header("Cache-Control").contains("immutable");
    }

    private String path(String topic) {
        var page =
                when().get("/topics/" + topic).then().statusCode(200).extract().asString();
        var image = IMAGE.matcher(page);
        assertThat(image.find()).isTrue();
        assertThat(image.group(1)).startsWith(publicUrl + "/");
        return image.group(1).substring(publicUrl.length());
    }

    private static byte[] bytes(String path) {
        return when().get(path).asByteArray();
    }

    private static BufferedImage picture(ExtractableResponse<Response> response) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    }

    private static int[] margins(BufferedImage picture) {
        return IntStream.of(0, picture.getWidth() - MARGIN)
                .flatMap(x -> Arrays.stream(picture.getRGB(x, 0, MARGIN, picture.getHeight(), null, 0, MARGIN)))
                .toArray();
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }

    private void store(String statement) throws SQLException {
        new StoredQuestions(database).execute(statement);
    }
}
