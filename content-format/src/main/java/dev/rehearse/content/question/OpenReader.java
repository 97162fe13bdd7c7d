package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.Entry;
import dev.rehearse.content.markdown.EntryList;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an open question: reference answer, rubric, hints and graded sample answers. */
record OpenReader(Topic topic, FileFindings findings) {

    private static final Pattern GRADE = Pattern.compile("earns: ([^;]+)(?:; contradicts: ([^;]+))?");
    private static final String NOTHING = "nothing";

    Task read(Sections sections) {
        var rubric = sections.part(Sections.RUBRIC)
                .map(part -> new RubricReader(topic, findings).read(part))
                .orElse(List.of());
        var samples = sections.part(Sections.SAMPLES)
                .map(part -> samples(part, rubric))
                .orElse(List.of());
        var sentence =
                sections.part(Sections.IN_ONE_SENTENCE).map(Part::markdown).orElse(null);
        return new Task.Open(sections.text(Sections.ANSWER), sentence, rubric, hints(sections, findings), samples);
    }

    static List<String> hints(Sections sections, FileFindings findings) {
        return sections.part(Sections.HINTS)
                .map(part -> EntryList.bullets(part, Set.of(), findings).stream()
                        .map(Entry::text)
                        .toList())
                .orElse(List.of());
    }

    private List<SampleAnswer> samples(Part part, List<RubricPoint> rubric) {
        var parts = part.split(3);
        if (!parts.getFirst().isEmpty()) {
            findings.add(part.line(), Rule.SECTION, FindingTexts.of("sample.heading"));
        }
        var ids = rubric.stream().map(RubricPoint::id).toList();
        var samples = new ArrayList<SampleAnswer>();
        for (Part sample : parts.subList(1, parts.size())) {
            samples.add(sample(sample, ids));
        }
        return samples;
    }

    private SampleAnswer sample(Part sample, List<String> ids) {
        var grade = GRADE.matcher(sample.heading());
        if (sample.isEmpty()) {
            findings.add(sample.line(), Rule.SECTION, FindingTexts.of("sample.empty"));
        }
        if (!grade.matches()) {
            findings.add(sample.line(), Rule.SECTION, FindingTexts.of("sample.form"));
            return new SampleAnswer(sample.markdown(), List.of(), List.of());
        }
        return new SampleAnswer(
                sample.markdown(),
                points(grade.group(1), sample.line(), ids),
                points(grade.group(2), sample.line(), ids));
    }

    private List<String> points(@Nullable String names, int line, List<String> ids) {
        if (names == null || names.strip().equals(NOTHING)) {
            return List.of();
        }
        var points =
                Stream.of(names.split(",", -1)).map(String::strip).distinct().toList();
        points.stream()
                .filter(point -> !ids.contains(point))
                .forEach(point -> findings.add(
                        line,
                        Rule.REFERENCE,
                        FindingTexts.of("sample.point", "point", point, "known", String.join(", ", ids))));
        return points;
    }
}
