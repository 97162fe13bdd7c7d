package dev.rehearse.content.folder;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.folder.OwnFiles.Description;
import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.text.Slug;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what topic.md has besides title, position and description. */
record TopicFields(Description own, Section section) {

    private static final int LONGEST_TITLE = 100;

    /** The topic in a folder of this name, which had the other names before. */
    Optional<Topic> read(String slug, FormerSlugs former) {
        var updated = own.front().require("updated").flatMap(Value::date);
        var competencies = own.front().find("competencies").flatMap(Value::fields);
        var named = competencies.map(TopicFields::competencies).orElse(List.of());
        own.front().rejectOthers();
        return updated.map(day ->
                new Topic(section, slug, own.title(), own.description(), own.position(), day, named, former.slugs()));
    }

    private static List<Competency> competencies(Fields fields) {
        var competencies = new ArrayList<Competency>();
        for (Value value : fields.all()) {
            if (!Slug.is(value.name())) {
                value.reject(FindingTexts.of("competency.name", "wanted", Slug.form()));
            }
            value.line(LONGEST_TITLE).ifPresent(title -> competencies.add(new Competency(value.name(), title)));
        }
        return competencies;
    }
}
