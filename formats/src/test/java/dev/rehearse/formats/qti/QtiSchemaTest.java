package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Question;
import dev.rehearse.formats.SampleQuestions;
import dev.rehearse.formats.Shipped;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xml.sax.SAXException;

/**
 * Our packages by the XML schemas of 1EdTech, whose licence does not allow to bring them along. docs/formats.md says
 * where to get them; rehearse.qti.schemas is their folder.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "rehearse.qti.schemas",
        matches = ".+",
        disabledReason = "the schemas of QTI are not there, see docs/formats.md")
class QtiSchemaTest {

    private static final String ASI_3 = "qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd";
    private static final String PACKAGE_3 = "qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd";
    private static final String ASI_2_1 = "qtiv2p1/imsqti_v2p1.xsd";
    private static final String PACKAGE_2_1 = "imscp_v1p1.xsd";

    @Test
    void packages_of_version_3_are_valid() throws IOException, SAXException {
        var files = Packages.files(Packages.exported(QtiFormat.version3(), questions()));

        assertThat(complaints(files, schema(ASI_3), schema(PACKAGE_3))).isEmpty();
    }

    @Test
    void packages_of_version_2_1_are_valid() throws IOException, SAXException {
        var files = Packages.files(Packages.exported(QtiFormat.version21(), questions()));

        assertThat(complaints(files, schema(ASI_2_1), schema(PACKAGE_2_1))).isEmpty();
    }

    @Test
    void a_package_without_questions_is_valid() throws IOException, SAXException {
        var files = Packages.files(Packages.exported(QtiFormat.version3(), List.of()));

        assertThat(complaints(files, schema(ASI_3), schema(PACKAGE_3))).isEmpty();
    }

    private static List<Question> questions() {
        return Stream.concat(SampleQuestions.all().stream(), Shipped.questions().stream())
                .toList();
    }

    private static Schema schema(String name) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        File file = Path.of(System.getProperty("rehearse.qti.schemas"), name).toFile();
        return factory.newSchema(file);
    }

    private static List<String> complaints(Map<String, String> files, Schema items, Schema manifest)
            throws IOException {
        var complaints = new ArrayList<String>();
        for (var file : files.entrySet()) {
            var schema = file.getKey().equals(PackageWriter.MANIFEST) ? manifest : items;
            try {
                schema.newValidator().validate(new StreamSource(new StringReader(file.getValue())));
            } catch (SAXException e) {
                complaints.add(file.getKey() + ": " + e.getMessage());
            }
        }
        return complaints;
    }
}
