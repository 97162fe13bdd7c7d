package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import dev.rehearse.content.question.QuestionReader;
import dev.rehearse.content.question.ReadQuestion;
import dev.rehearse.content.text.Characters;
import dev.rehearse.content.text.Slug;
import dev.rehearse.formats.loss.LossTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text of a question's content file, read by the rules of content for a topic that is not known yet. */
public final class ContentText {

    private static final Pattern COMPETENCY = Pattern.compile("(?m)^\\s*(?:- )?competency: \"?([a-z0-9-]+)\"?\\s*$");
    private static final int LONGEST = 256 * 1024;

    private final String file;
    private final Findings findings = new Findings();

    /** For one text. */
    public ContentText(String file) {
        this.file = file;
    }

    /** Returns empty, and has findings, if it breaks a rule. Other questions are named by id. */
    public Optional<Question> read(String text, String slug) {
        var own = findings.in(file);
        if (text.length() > LONGEST) {
            own.add(1, Rule.FILE, LossTexts.of("text-too-large", "most", LONGEST / 1024));
            return Optional.empty();
        }
        var complaint = Characters.complaint(text);
        if (complaint.isPresent()) {
            own.add(1, Rule.FILE, complaint.get());
            return Optional.empty();
        }
        return MarkdownFile.of(text, own)
                .flatMap(markdown -> new QuestionReader(markdown, topicOf(text), own).read(slug))
                .map(read -> read.resolved(this::id));
    }

    private Optional<UUID> id(ReadQuestion.Reference reference) {
        if (ForeignId.isId(reference.name())) {
            return Optional.of(UUID.fromString(reference.name()));
        }
        findings.add(
                file,
                reference.line(),
                Rule.REFERENCE,
                LossTexts.of("no-id", "field", reference.relation().field(), "name", reference.name()));
        return Optional.empty();
    }

    /** What was wrong. */
    public List<Message> complaints() {
        return findings.all().stream().map(Finding::wording).distinct().toList();
    }

    /** A topic that has each competency that the text names: whether the real one has them is not known here. */
    private static Topic topicOf(String text) {
        var named = COMPETENCY
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(Slug::is)
                .distinct()
                .map(id -> new Competency(id, id))
                .toList();
        var section = new Section(new Track("", "", "", 1, List.of()), "", "", "", 1, List.of());
        return new Topic(section, "", "", "", 1, LocalDate.EPOCH, named, List.of());
    }
}
