package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.formats.SampleQuestions;
import dev.rehearse.formats.exchange.Imported;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives and XML that mean harm are refused as a whole, and say why. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePackagesTest {

    private static final String ITEM = "<qti-assessment-item identifier='i' title='t'>%s</qti-assessment-item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "items/../../evil.xml",
                "/etc/evil.xml",
                "C:/evil.xml",
                "..\\evil.xml",
                "items\\evil.xml",
                "items/evil\u0001.xml"
            })
    void names_that_lead_out_of_the_package_are_refused(String name) throws IOException {
        var files = files();
        files.put(name, ITEM.formatted(""));

        assertThat(refusal(read(Packages.zip(files))).message()).contains("leads out of the package");
    }

    @Test
    void names_that_differ_in_case_only_are_refused() throws IOException {
        var files = files();
        files.put("items/asyncio/SUM.xml", ITEM.formatted(""));

        assertThat(refusal(read(Packages.zip(files))).message()).contains("differs in case only");
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            var zeros = new byte[1024 * 1024];
            for (int file = 0; file < 2; file++) {
                zip.putNextEntry(new ZipEntry("movie-" + file + ".mp4"));
                for (int i = 0; i < 200; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }

        assertThat(refusal(read(bomb.toByteArray())).message()).contains("unpacks to more than 256 MiB");
    }

    @Test
    void an_archive_of_countless_empty_files_is_refused() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i <= 50_000; i++) {
            files.put(i + ".txt", "");
        }

        assertThat(refusal(read(Packages.zip(files))).message()).contains("holds more than 50,000 files");
    }

    @Test
    void an_item_that_is_too_large_is_refused() throws IOException {
        var files = files();
        files.put("items/asyncio/large.xml", ITEM.formatted(" ".repeat(2 * 1024 * 1024)));

        var refusal = refusal(read(Packages.zip(files)));

        assertThat(refusal.file()).isEqualTo("package.zip!/items/asyncio/large.xml");
        assertThat(refusal.message()).contains("is larger than 1,024 KiB");
    }

    @Test
    void an_archive_that_is_cut_off_is_refused() throws IOException {
        var whole = Packages.zip(files());

        for (int length : List.of(3, 40, whole.length / 3)) {
            assertThat(refusal(read(Arrays.copyOf(whole, length))).rule()).isEqualTo(Rule.FORMAT);
        }
    }

    @Test
    void an_archive_without_a_manifest_is_refused() throws IOException {
        var message =
                refusal(read(Packages.zip(Map.of("a.xml", ITEM.formatted(""))))).message();

        assertThat(message).contains("has no imsmanifest.xml");
    }

    @Test
    void an_item_that_the_manifest_names_must_be_there() throws IOException {
        var files = files();
        files.remove("items/asyncio/sum.xml");

        var refusal = refusal(read(Packages.zip(files)));

        assertThat(refusal.file()).isEqualTo("package.zip!/imsmanifest.xml");
        assertThat(refusal.message()).isEqualTo("there is no item \"items/asyncio/sum.xml\" in the package");
    }

    @Test
    void a_file_that_the_manifest_does_not_name_is_listed_and_not_read() throws IOException {
        var files = files();
        files.put("items/other.xml", ITEM.formatted(""));

        var imported = read(Packages.zip(files));

        assertThat(imported.isGood()).isTrue();
        assertThat(imported.questions()).hasSize(1);
        assertThat(imported.findings())
                .extracting(Finding::toString)
                .contains("package.zip!/items/other.xml:1: not-carried: the file, of which the manifest says nothing");
    }

    @Test
    void a_document_type_is_refused_and_no_entity_is_opened(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "s3cret");
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String definition : List.of(
                    "<!ENTITY x SYSTEM '" + secret.toUri() + "'>",
                    "<!ENTITY x SYSTEM '" + address + "'>",
                    "<!ENTITY % x SYSTEM '" + address + "'> %x;",
                    "<!ENTITY a 'aaaaaaaaaa'><!ENTITY x '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>")) {
                var imported = read("<!DOCTYPE i [" + definition + "]>\n" + ITEM.formatted("&x;"));

                assertThat(refusal(imported).message()).isEqualTo("has a DOCTYPE, which is not read; delete it");
            }
            var external = read("<!DOCTYPE i SYSTEM '" + address + "'>" + ITEM.formatted(""));
            assertThat(refusal(external).message()).contains("DOCTYPE");

            listener.setSoTimeout(1);
            assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_address_of_a_schema_or_an_inclusion_is_not_opened() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            var item = """
                <?xml-stylesheet href="%1$s" type="text/xsl"?>
                <qti-assessment-item xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="x %1$s" identifier="i" title="t">
                  <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="%1$s"/>
                </qti-assessment-item>""".formatted(address);

            assertThat(read(item).isGood()).isTrue();

            listener.setSoTimeout(1);
            assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void deep_wide_and_long_documents_are_refused() throws IOException {
        var deep = ITEM.formatted("<p>".repeat(100_000));
        var wide = ITEM.formatted("<p/>".repeat(30_000));
        var attributes = new StringBuilder("<p");
        for (int i = 0; i < 1_000; i++) {
            attributes.append(" a").append(i).append("='x'");
        }

        assertThat(refusal(read(deep)).message()).contains("deeper than 64 levels");
        assertThat(refusal(read(wide)).message()).contains("more than 20,000 elements");
        assertThat(refusal(read(ITEM.formatted(attributes + "/>"))).message()).contains("attributes");
    }

    @Test
    void what_is_no_XML_is_refused_with_its_line() throws IOException {
        var refusal = refusal(read("<qti-assessment-item identifier='i'>\n<p>\n</q></qti-assessment-item>"));

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal(read("")).rule()).isEqualTo(Rule.FORMAT);
        assertThat(refusal(read("plain text")).rule()).isEqualTo(Rule.FORMAT);
        assertThat(refusal(read("<html/>")).message()).isEqualTo("is no item and no package of QTI but <html>");
    }

    @Test
    void an_encoding_is_what_it_says_or_the_item_is_refused() throws IOException {
        var item = "<?xml version='1.0' encoding='%s'?>" + ITEM.formatted("") + "<!-- \u00e4\u6f22 -->";

        assertThat(read(item, StandardCharsets.UTF_8, "UTF-8").isGood()).isTrue();
        assertThat(read(item, StandardCharsets.UTF_16, "UTF-16").isGood()).isTrue();
        assertThat(read(item, StandardCharsets.UTF_16LE, "UTF-8").isGood()).isFalse();
        assertThat(read(item, StandardCharsets.ISO_8859_1, "UTF-8").isGood()).isFalse();
        assertThat(read(item, StandardCharsets.US_ASCII, "UTF-7").isGood()).isFalse();
        assertThat(read(item, StandardCharsets.US_ASCII, "nonsense").isGood()).isFalse();
    }

    private static Map<String, String> files() throws IOException {
        return Packages.files(Packages.exported(QtiFormat.version3(), List.of(SampleQuestions.shortAnswer())));
    }

    private static Imported read(byte[] bytes) throws IOException {
        return QtiFormat.version3().read("package.zip", new ByteArrayInputStream(bytes));
    }

    private static Imported read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Imported read(String xml, Charset charset, String name) throws IOException {
        return read(xml.formatted(name).getBytes(charset));
    }

    private static Finding refusal(Imported imported) {
        assertThat(imported.isGood()).isFalse();
        return imported.findings().stream()
                .filter(finding -> finding.rule() == Rule.FORMAT)
                .findFirst()
                .orElseThrow();
    }
}
