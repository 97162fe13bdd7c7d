package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.formats.SampleQuestions;
import dev.rehearse.formats.exchange.Placed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Packages are read item by item, in any order of their files: only names and places stay in memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongManifestTest {

    private static final String MANIFEST = "imsmanifest.xml";

    private static Map<String, String> files() throws IOException {
        return new TreeMap<>(Packages.files(Packages.exported(
                QtiFormat.version3(), List.of(SampleQuestions.shortAnswer(), SampleQuestions.single()))));
    }

    private static String manifest(Map<String, String> files) {
        return Objects.requireNonNull(files.get(MANIFEST));
    }

    private static List<Finding> read(Map<String, String> files, List<Placed> into) throws IOException {
        return QtiFormat.version3().read("package.zip", new ByteArrayInputStream(Packages.zip(files)), into::add);
    }

    @Test
    void a_manifest_of_more_entries_than_a_tree_may_have_is_read() throws IOException {
        var files = files();
        var first = manifest(files).indexOf("<dependency");
        files.put(
                MANIFEST,
                new StringBuilder(manifest(files))
                        .insert(first, "<dependency identifierref=\"other\"/>".repeat(150_000))
                        .toString());
        var questions = new ArrayList<Placed>();

        var findings = read(files, questions);

        assertThat(findings).extracting(Finding::rule).containsOnly(Rule.NOT_CARRIED);
        assertThat(questions)
                .extracting(Placed::file)
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(path -> path.startsWith("items/"))
                        .map(path -> "package.zip!/" + path)
                        .toList());
        assertThat(questions).extracting(Placed::line).allMatch(line -> line >= 1);
    }

    @Test
    void a_test_of_countless_items_is_left_out_and_all_items_are_read() throws IOException {
        var files = files();
        files.replaceAll((path, text) -> text.contains("</qti-assessment-section>")
                ? text.replace(
                        "</qti-assessment-section>",
                        "<qti-assessment-item-ref identifier=\"more\" href=\"more.xml\"/>".repeat(30_000)
                                + "</qti-assessment-section>")
                : text);
        var questions = new ArrayList<Placed>();

        var findings = read(files, questions);

        assertThat(files.values()).anyMatch(text -> text.length() > 1024 * 1024);
        assertThat(findings).extracting(Finding::rule).containsOnly(Rule.NOT_CARRIED);
        assertThat(questions).hasSize(2);
    }

    @Test
    void a_manifest_that_breaks_off_is_named_with_its_line() throws IOException {
        var files = files();
        files.put(MANIFEST, manifest(files).replace("</resources>", ""));

        var findings = read(files, new ArrayList<>());

        assertThat(findings)
                .filteredOn(finding -> finding.rule() == Rule.FORMAT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("package.zip!/" + MANIFEST);
                    assertThat(finding.message()).contains("is not XML that can be read");
                });
    }
}
