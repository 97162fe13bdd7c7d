package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.practicetest.Offer;
import dev.rehearse.content.practicetest.PracticeTestReader;
import dev.rehearse.content.text.TextFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blueprints of practice tests, read when all topics and questions are known: they may draw from any of them. */
final class Blueprints {

    /** What each is called, beside topic.md, section.md or track.md. */
    static final String FILE = "practice-test.yaml";

    private final Entries entries;
    private final Findings findings;
    private final List<Place> places = new ArrayList<>();

    /** Where a blueprint stands: its file, the slug of the topic or path of the track or section, and the topic. */
    private record Place(Path file, String name, @Nullable Topic topic) {}

    Blueprints(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    /** Remembers the blueprint of a topic. */
    void beside(Path file, Topic topic) {
        places.add(new Place(file, topic.slug(), topic));
    }

    /** Remembers the blueprint of a track or section, if it has one. */
    void beside(Path folder, String path) {
        var file = folder.resolve(FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(file) && !Entries.isFolder(file)) {
            places.add(new Place(file, path, null));
        }
    }

    /** Where other files have findings, questions may be missing: then whether they suffice is not checked. */
    List<PracticeTest> read(List<Topic> topics, List<Question> questions) {
        var asked = findings.count() == 0 ? questions : List.<Question>of();
        var practiceTests = new ArrayList<PracticeTest>();
        for (Place place : places) {
            var own = findings.in(entries.relative(place.file()));
            TextFile.read(place.file(), own)
                    .flatMap(yaml ->
                            PracticeTestReader.read(yaml, new Offer(place.name(), place.topic(), topics, asked), own))
                    .ifPresent(practiceTests::add);
        }
        return practiceTests;
    }
}
