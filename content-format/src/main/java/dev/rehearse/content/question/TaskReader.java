package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.CodeBlock;
import dev.rehearse.content.markdown.Entry;
import dev.rehearse.content.markdown.EntryList;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Variation;
import dev.rehearse.content.yaml.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the sections of a question by its kind. */
record TaskReader(MarkdownFile file, Topic topic, FileFindings findings) {

    private static final Set<Variation> USUALLY_IGNORED = Set.of(Variation.CASE, Variation.WHITESPACE);
    private static final int FEWEST_TO_ORDER = 3;
    private static final int MOST_TO_ORDER = 10;

    Task read(Kind kind) {
        var sections = new Sections(file.parts(), kind, findings);
        var explanation = sections.text(Sections.EXPLANATION);
        return switch (kind) {
            case SINGLE_CHOICE -> new Task.SingleChoice(options(sections, kind), explanation);
            case MULTIPLE_CHOICE -> new Task.MultipleChoice(options(sections, kind), scoring(), explanation);
            case OUTPUT -> output(sections, explanation);
            case SHORT_ANSWER -> new Task.ShortAnswer(accepted(sections), ignored(), explanation);
            case ORDER -> new Task.Order(entries(sections), explanation);
            case OPEN -> new OpenReader(topic, findings).read(sections);
            case CODE -> new CodeReader(file.front(), findings).read(sections);
        };
    }

    private List<Option> options(Sections sections, Kind kind) {
        return sections.part(Sections.OPTIONS)
                .map(part -> new ChoiceReader(kind, findings).read(part))
                .orElse(List.of());
    }

    private Scoring scoring() {
        return file.front()
                .find("scoring")
                .flatMap(value -> value.oneOf(Scoring.values()))
                .orElse(Scoring.EXACT);
    }

    private Task output(Sections sections, String explanation) {
        var programs = file.opening().codeBlocks().stream()
                .filter(block -> !block.language().equals(CodeBlock.TEXT))
                .toList();
        if (programs.size() != 1) {
            findings.add(1, Rule.CODE, FindingTexts.of("output.program", "count", programs.size()));
        }
        var expected = sections.part(Sections.OUTPUT).map(this::printed).orElse("");
        var others =
                sections.part(Sections.ALSO_ACCEPTED).map(this::alsoPrinted).orElse(List.of());
        return new Task.Output(expected, others, explanation);
    }

    private String printed(Part part) {
        return part.onlyCodeBlock()
                .filter(block -> block.language().equals(CodeBlock.TEXT))
                .map(CodeBlock::code)
                .orElseGet(() -> {
                    findings.add(part.line(), Rule.CODE, FindingTexts.of("output.block", "heading", part.heading()));
                    return "";
                });
    }

    private List<String> alsoPrinted(Part part) {
        var blocks = part.codeBlocks();
        if (blocks.size() != part.blocks().size()) {
            findings.add(part.line(), Rule.CODE, FindingTexts.of("output.blocks", "heading", part.heading()));
        }
        return blocks.stream().map(CodeBlock::code).toList();
    }

    private List<String> accepted(Sections sections) {
        var part = sections.part(Sections.ACCEPTED);
        var texts = part.map(found -> EntryList.bullets(found, Set.of(), findings)).orElse(List.of()).stream()
                .map(Entry::text)
                .map(TaskReader::withoutBackticks)
                .toList();
        part.filter(found -> new HashSet<>(texts).size() < texts.size())
                .ifPresent(found -> findings.add(found.line(), Rule.LIST, FindingTexts.of("answer.twice")));
        return texts;
    }

    private static String withoutBackticks(String text) {
        return text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private Set<Variation> ignored() {
        return file.front()
                .find("ignore")
                .map(value -> Set.copyOf(value.listOf((Value entry) -> entry.oneOf(Variation.values()))))
                .orElse(USUALLY_IGNORED);
    }

    private List<String> entries(Sections sections) {
        var part = sections.part(Sections.ORDER).orElse(null);
        if (part == null) {
            return List.of();
        }
        var texts = EntryList.numbers(part, findings).stream().map(Entry::text).toList();
        if (texts.size() < FEWEST_TO_ORDER || texts.size() > MOST_TO_ORDER) {
            findings.add(
                    part.line(),
                    Rule.LIST,
                    FindingTexts.of(
                            "order.count", "least", FEWEST_TO_ORDER, "most", MOST_TO_ORDER, "count", texts.size()));
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            findings.add(part.line(), Rule.LIST, FindingTexts.of("order.twice"));
        }
        return texts;
    }
}
