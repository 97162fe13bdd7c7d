package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The messages of findings, in English and German. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingTextsTest {

    @Test
    void what_is_wrong_with_a_question_is_said_in_german() {
        var findings = found("""
                ---
                id: 1
                kind: open
                title: A
                position: 1.5
                difficulty: heavy
                tags: [a, a]
                minutes: 1000000
                competency: none
                since: new
                wrong: 1
                ---

                ## Answer

                Text.

                ## Rubric

                - One
                  - weight: many
                  - note: x
                """);

        assertThat(findings)
                .extracting(finding -> finding.wording().in(Locale.GERMAN))
                .containsExactly(
                        "die Frage selbst fehlt; schreib sie unter den Kopf",
                        "id muss eine UUID (\"./rehearse new question\" macht eine) sein und ist \"1\"",
                        "position muss eine ganze Zahl von 1 bis 1000000 sein und ist \"1.5\"",
                        "difficulty muss eins von easy, medium, hard sein und ist \"heavy\"",
                        "tags nennt a zweimal; lösch eins davon",
                        "minutes muss eine ganze Zahl von 1 bis 240 sein und ist \"1000000\"",
                        "competency stimmt nicht: topic.md führt keine Kompetenz \"none\" auf; es gibt c",
                        "since muss eine Version sein wie 3.11",
                        "wrong ist hier kein Feld; es gibt id, kind, title, position, difficulty, tags, minutes, competency,"
                                + " sources, family, status, since, until, enemies, prerequisites, follow-ups",
                        "weight muss eine Zahl über 0 sein, wie 2 oder 0.5",
                        "note kann hier nicht vermerkt werden; es gibt accept, bonus, competency, contradiction, follow-up, id,"
                                + " weight");
        assertThat(findings).allMatch(finding -> finding.wording().isIn(Locale.GERMAN));
    }

    @Test
    void numbers_are_written_as_each_language_has_them() {
        var message = FindingTexts.of("markdown.too-long", "length", 25_000, "most", 20_000);

        assertThat(message.in(Locale.ENGLISH)).isEqualTo("the Markdown has 25,000 characters, at most 20,000 fit");
        assertThat(message.in(Locale.GERMAN)).isEqualTo("das Markdown hat 25.000 Zeichen, höchstens 20.000 passen");
    }

    @Test
    void a_message_with_an_untranslated_part_is_english_as_a_whole() {
        var message = FindingTexts.of("style", "rule", 5, "what", Message.english("say it"));

        assertThat(message.isIn(Locale.GERMAN)).isFalse();
        assertThat(message.in(Locale.GERMAN)).isEqualTo("rule 5: say it");
    }

    @Test
    void a_value_that_looks_like_a_parameter_stays_as_it_is() {
        assertThat(FindingTexts.of("sample.point", "point", "{known} $1", "known", "b")
                        .in(Locale.ENGLISH))
                .isEqualTo("the rubric has no point \"{known} $1\"; there are b");
    }

    private static List<Finding> found(String text) {
        var section = new Section(new Track("t", "T", "", 1, List.of()), "s", "S", "", 1, List.of());
        var topic = new Topic(section, "a", "A", "", 1, LocalDate.EPOCH, List.of(new Competency("c", "C")), List.of());
        var findings = new Findings();
        assertThat(new QuestionText(topic, "q", text).read(Map.of(), _ -> false, findings))
                .isEmpty();
        return findings.all();
    }
}
