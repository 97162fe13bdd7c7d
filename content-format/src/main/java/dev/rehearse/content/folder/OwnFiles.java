package dev.rehearse.content.folder;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.text.TextFile;
import dev.rehearse.content.yaml.Fields;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads the files that describe folders. */
record OwnFiles(Entries entries, Findings findings) {

    private static final int LONGEST_TITLE = 200;
    private static final int LAST_POSITION = 1_000_000;
    private static final String README = "README.md";

    /** The fields that tracks, sections and topics share. */
    record Description(String title, String description, int position, Fields front) {}

    /** The common content of such files; the fields may hold more. */
    Optional<Description> description(Path folder, String name) {
        var path = folder.resolve(name);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(entries.relative(path), 1, Rule.FOLDER, "is missing; each folder is described by such a file");
            return Optional.empty();
        }
        return markdown(path).flatMap(file -> description(file, findings.in(entries.relative(path))));
    }

    static Optional<Description> description(MarkdownFile file, FileFindings findings) {
        rejectParts(file, findings);
        var title = file.front().require("title").flatMap(value -> value.line(LONGEST_TITLE));
        var position = file.front().require("position").flatMap(value -> value.integer(1, LAST_POSITION));
        return title.flatMap(words ->
                position.map(place -> new Description(words, file.opening().markdown(), place, file.front())));
    }

    private static void rejectParts(MarkdownFile file, FileFindings findings) {
        for (Part part : file.parts()) {
            findings.add(part.line(), Rule.SECTION, FindingTexts.of("description.section", "heading", part.heading()));
        }
    }

    Optional<MarkdownFile> markdown(Path path) {
        var own = findings.in(entries.relative(path));
        return TextFile.read(path, own).flatMap(text -> MarkdownFile.of(text, own));
    }

    /** Reports a file that looks like content where none is read. A readme or pictures are allowed anywhere. */
    void rejectMisplaced(Path entry) {
        var name = Entries.name(entry).toLowerCase(Locale.ROOT);
        var practiceTest = name.startsWith("practice-test.") || name.endsWith(".yaml") || name.endsWith(".yml");
        if (practiceTest) {
            findings.add(
                    entries.relative(entry),
                    1,
                    Rule.FOLDER,
                    "is not read; a blueprint is called practice-test.yaml and stands beside topic.md, section.md or track.md");
        } else if ((name.endsWith(".md") && !isReadme(entry)) || name.endsWith(".markdown")) {
            findings.add(
                    entries.relative(entry),
                    1,
                    Rule.FOLDER,
                    "is not read here; questions end in .md and stand in a topic's folder, in questions/ or items/");
        }
    }

    static boolean isReadme(Path entry) {
        return Entries.name(entry).equals(README);
    }
}
