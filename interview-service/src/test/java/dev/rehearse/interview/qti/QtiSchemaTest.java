package dev.rehearse.interview.qti;

import static io.restassured.RestAssured.given;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xml.sax.SAXException;

/**
 * Validates results and usage data against the XML schemas of 1EdTech, whose licence does not allow redistribution.
 * docs/formats.md says where to get them; rehearse.qti.schemas is their folder.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "rehearse.qti.schemas",
        matches = ".+",
        disabledReason = "the schemas of QTI are not there, see docs/formats.md")
class QtiSchemaTest extends WithOtherServices {

    private static final List<String> KINDS =
            List.of("single-choice", "multiple-choice", "output", "short-answer", "order", "open");

    private static void validate(String schema, String document) throws IOException, SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.newSchema(Path.of(System.getProperty("rehearse.qti.schemas"), "qtiv3p0", schema)
                        .toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(document)));
    }

    private static String result(Candidate candidate) {
        return given().get("/api/interviews/" + candidate.id() + "/assessment-result")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void results_are_valid() throws IOException, SAXException {
        for (String kind : KINDS) {
            for (boolean rightly : List.of(true, false)) {
                var candidate = Candidate.startsWith(Map.of("kinds", List.of(kind)));
                candidate.answers(rightly).statusCode(200);
                candidate.finishes().statusCode(200);
                validate("imsqti_resultv3p0_v1p0.xsd", result(candidate));
            }
        }
        var empty = Candidate.starts();
        empty.finishes().statusCode(200);
        validate("imsqti_resultv3p0_v1p0.xsd", result(empty));
    }

    @Test
    void usage_data_is_valid() throws IOException, SAXException {
        IntStream.range(0, 35)
                .mapToObj(_ -> Candidate.startsWith(Map.of("kinds", KINDS.subList(0, 5))))
                .forEach(candidate -> candidate.answersAll(candidate.id().hashCode() % 2 == 0));

        validate(
                "imsqti_usagedatav3p0_v1p0.xsd",
                given().header("Authorization", Tokens.bearer("operator"))
                        .get("/api/practice-tests/asyncio/usage-data")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
