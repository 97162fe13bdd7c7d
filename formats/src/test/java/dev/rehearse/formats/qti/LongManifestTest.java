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
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Packages are read item by item, in any order of their files: only names and places stay in memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongManifestTest {

    private static final String MANIFEST = "imsmanifest.xml";

    private static TreeMap<String, String> files() throws IOException {
        return new TreeMap<>(Packages.files(Packages.exported(
                QtiFormat.version3(), List.of(SampleQuestions.shortAnswer(), SampleQuestions.single()))));
    }

    private static List<Finding> read(TreeMap<String, String> files, List<Placed> into) throws IOException {
        return QtiFormat.version3().read("package.zip", new ByteArrayInputStream(Packages.zip(files)), into::add);
    }

    @Test
    void a_manifest_of_more_entries_than_a_tree_may_have_is_read() throws IOException {
        var files = files();
        var first = files.get(MANIFEST).indexOf("<dependency");
        files.put(
                MANIFEST,
                new StringBuilder(files.get(MANIFEST))
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
    void a_manifest_that_breaks_off_is_named_with_its_line() throws IOException {
        var files = files();
        files.put(MANIFEST, files.get(MANIFEST).replace("</resources>", ""));

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
