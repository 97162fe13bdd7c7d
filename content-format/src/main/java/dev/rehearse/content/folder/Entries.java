package dev.rehearse.content.folder;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.text.Slug;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists folders. Ignores names that begin with a dot, and rejects links, which could form a cycle. */
final class Entries {

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Entries::name);

    private final Path root;
    private final Findings findings;

    Entries(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** A folder's entries by name. */
    List<Path> of(Path folder) {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!name(entry).startsWith(".") && isNoLink(entry)) {
                    entries.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(relative(folder), 1, Rule.FOLDER, "can't be listed; check that it exists and may be read");
        }
        entries.sort(BY_NAME);
        return entries;
    }

    private boolean isNoLink(Path entry) {
        if (Files.isSymbolicLink(entry)) {
            findings.add(relative(entry), 1, Rule.FOLDER, "is a symbolic link; put the files themselves here");
            return false;
        }
        return true;
    }

    /** Whether the name is a slug; adds a finding if not. */
    boolean hasGoodName(Path entry) {
        var name = slug(entry);
        if (!Slug.is(name)) {
            findings.add(
                    relative(entry), 1, Rule.NAME, FindingTexts.of("name.form", "name", name, "wanted", Slug.form()));
        }
        return Slug.is(name);
    }

    static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isMarkdown(Path entry) {
        return name(entry).endsWith(".md");
    }

    static String slug(Path entry) {
        var name = name(entry);
        return name.endsWith(".md") && !isFolder(entry) ? name.substring(0, name.length() - ".md".length()) : name;
    }

    static String name(Path entry) {
        return entry.getFileName().toString();
    }

    /** The path below the content folder, with slashes. */
    String relative(Path entry) {
        var path = root.relativize(entry).toString().replace('\\', '/');
        return path.isEmpty() ? "." : path;
    }
}
