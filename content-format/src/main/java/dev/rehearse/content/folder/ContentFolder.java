package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Track;
import dev.rehearse.content.question.ReadQuestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads a content folder: TRACK/track.md, TRACK/SECTION/section.md, TRACK/SECTION/TOPIC/topic.md, questions below it,
 * and blueprints beside each of the three.
 */
public final class ContentFolder {

    private static final String TRACK = "track.md";
    private static final String SECTION = "section.md";

    private final Path root;
    private final Findings findings = new Findings();
    private final Entries entries;
    private final OwnFiles ownFiles;
    private final Blueprints blueprints;
    private final TopicFolders topics;
    private final FormerSlugRules formerTracks = new FormerSlugRules();

    private ContentFolder(Path root, UnaryOperator<ReadQuestion> kept) {
        this.root = root;
        this.entries = new Entries(root, findings);
        this.ownFiles = new OwnFiles(entries, findings);
        this.blueprints = new Blueprints(entries, findings);
        this.topics = new TopicFolders(entries, ownFiles, findings, blueprints, kept);
    }

    /** Reads the whole folder. Faults become findings, not exceptions. */
    public static Reading read(Path folder) {
        return new ContentFolder(folder, UnaryOperator.identity()).read();
    }

    /** Checks the whole folder as {@link #read} does, and keeps of its questions only where they are. */
    public static Checked check(Path folder) {
        var checked = new ContentFolder(folder, Outline::of);
        return switch (checked.read()) {
            case Reading.Refused refused -> new Checked.Refused(refused.findings());
            case Reading.Good(var content) ->
                new Checked.Good(content.topics(), checked.topics.questions(content.questions()));
        };
    }

    private Reading read() {
        if (!Files.isDirectory(root)) {
            findings.add(".", 1, Rule.FOLDER, "there is no content folder; make it, or name another");
            return new Reading.Refused(findings.all());
        }
        folders(root, List.of()).forEach(this::readTrack);
        formerTracks.check(findings);
        var content = topics.content();
        new WholeFolderRules(findings).check(content);
        // An empty folder is more likely a volume that was not mounted than intended.
        if (content.topics().isEmpty() && findings.count() == 0) {
            findings.add(".", 1, Rule.FOLDER, "holds no topic; \"./rehearse new topic\" makes one");
        }
        return findings.count() == 0 ? new Reading.Good(content) : new Reading.Refused(findings.all());
    }

    private void readTrack(Path folder) {
        var sections = folders(folder, List.of(TRACK, Blueprints.FILE));
        ownFiles.description(folder, TRACK).map(part -> track(folder, part)).ifPresent(track -> {
            blueprints.beside(folder, track.slug());
            var formerSections = new FormerSlugRules();
            sections.forEach(section -> readSection(section, track, formerSections));
            formerSections.check(findings);
        });
    }

    private Track track(Path folder, OwnFiles.Description own) {
        var former = former(folder, TRACK, own, formerTracks);
        return new Track(Entries.slug(folder), own.title(), own.description(), own.position(), former);
    }

    /** The field of a file that has no more than this one and those of a description. */
    private List<String> former(Path folder, String file, OwnFiles.Description own, FormerSlugRules rules) {
        var slug = Entries.slug(folder);
        var former = FormerSlugs.of(own.front(), slug);
        own.front().rejectOthers();
        rules.add(slug, entries.relative(folder.resolve(file)), former);
        return former.slugs();
    }

    private void readSection(Path folder, Track track, FormerSlugRules formerSections) {
        var below = folders(folder, List.of(SECTION, Blueprints.FILE));
        ownFiles.description(folder, SECTION)
                .map(part -> new Section(
                        track,
                        Entries.slug(folder),
                        part.title(),
                        part.description(),
                        part.position(),
                        former(folder, SECTION, part, formerSections)))
                .ifPresent(section -> {
                    blueprints.beside(folder, section.path());
                    below.forEach(topic -> topics.read(topic, section));
                });
    }

    /** The folders in a folder, which may hold the files named, and readme and pictures, and no other content. */
    private List<Path> folders(Path folder, List<String> own) {
        var all = entries.of(folder);
        all.stream()
                .filter(entry -> !Entries.isFolder(entry))
                .filter(entry -> !own.contains(Entries.name(entry)))
                .forEach(entry -> ownFiles.rejectMisplaced(entry));
        return all.stream()
                .filter(Entries::isFolder)
                .filter(entries::hasGoodName)
                .toList();
    }
}
