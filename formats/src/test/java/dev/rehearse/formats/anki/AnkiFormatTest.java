package dev.rehearse.formats.anki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Question;
import dev.rehearse.formats.SampleQuestions;
import dev.rehearse.formats.Shipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnkiFormatTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_package_holds_a_database_in_order_and_no_media() throws IOException, SQLException {
        var files = exported(MONDAY, SampleQuestions.all());

        assertThat(files).containsExactly("collection.anki2", "media");
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(
                        rows(
                                "SELECT ver, json_valid(conf), json_valid(models), json_valid(decks), json_valid(dconf) FROM col"))
                .containsExactly("11|1|1|1|1");
        assertThat(rows("SELECT count(*) FROM notes n JOIN cards c ON c.nid = n.id, col"
                        + " WHERE json_extract(decks, '$.\"' || c.did || '\".name') = 'Rehearse::asyncio'"
                        + " AND json_extract(models, '$.\"' || n.mid || '\".name') = 'Rehearse'"))
                .containsExactly("9");
    }

    @Test
    void a_later_export_has_the_same_notes_cards_decks_and_a_later_time() throws IOException, SQLException {
        var notes = "SELECT id, guid, mid FROM notes ORDER BY id";
        var cards = "SELECT id, nid, did, ord FROM cards ORDER BY id";
        exported(MONDAY, SampleQuestions.all());
        var notesBefore = rows(notes);
        var cardsBefore = rows(cards);
        var changed = new ArrayList<>(SampleQuestions.all().reversed());
        changed.set(0, SampleQuestions.with(changed.getFirst(), "Another prompt"));

        exported(TUESDAY, changed);

        assertThat(rows(notes)).isEqualTo(notesBefore);
        assertThat(rows(cards)).isEqualTo(cardsBefore);
        assertThat(rows("SELECT DISTINCT mod FROM notes")).containsExactly(Long.toString(TUESDAY.getEpochSecond()));
    }

    @Test
    void a_note_is_known_by_the_id_of_its_question_and_found_by_tags() throws IOException, SQLException {
        exported(MONDAY, List.of(SampleQuestions.single()));

        assertThat(rows("SELECT guid, tags FROM notes"))
                .containsExactly(SampleQuestions.single().id()
                        + "| topic::asyncio difficulty::hard kind::single-choice competency::coroutines await"
                        + " event-loop ");
    }

    @Test
    void the_front_asks_and_the_back_answers() throws IOException, SQLException {
        exported(MONDAY, List.of(SampleQuestions.single()));

        var sides = rows("SELECT flds FROM notes").getFirst().split("\u001f", -1);

        assertThat(sides).hasSize(2);
        assertThat(sides[0])
                .contains(
                        "<strong>true</strong> of <code>x &lt; y</code>", "<ol type=\"A\"><li>A coroutine object</li>")
                .contains("<pre><code class=\"language-python\">if x &lt; y:")
                .doesNotContain("plain function");
        assertThat(sides[1])
                .startsWith("<ul class=\"key\"><li><b>A</b> A coroutine object</li></ul>")
                .contains("<b>B</b> takes it for a plain function", "The call runs nothing of the body.")
                .contains("href=\"https://docs.python.org/3/reference/expressions.html?a=1&amp;b=2#await\"");
    }

    @Test
    void html_and_commands_of_Anki_in_a_text_are_shown_as_text() throws IOException, SQLException {
        var prompt = "<script>alert(1)</script> [sound:x.mp3] [latex]\\input{/etc/passwd}[/latex] [$]x[/$]"
                + " [go](javascript:alert(1))";
        exported(MONDAY, List.of(SampleQuestions.with(SampleQuestions.output(), prompt)));

        assertThat(rows("SELECT flds FROM notes").getFirst())
                .doesNotContain("<script", "[sound:", "[latex", "[/latex", "[$", "[/$", "href=\"javascript:");
    }

    @Test
    void each_shipped_question_is_a_note_of_its_own() throws IOException, SQLException {
        var questions = Shipped.questions();

        exported(MONDAY, questions);

        assertThat(rows("SELECT count(DISTINCT guid), count(DISTINCT id), min(length(flds) > 20) FROM notes"))
                .containsExactly(questions.size() + "|" + questions.size() + "|1");
        assertThat(rows("SELECT count(DISTINCT did) FROM cards")).containsExactly("9");
    }

    @Test
    void what_stands_on_no_card_is_listed() throws IOException {
        var findings = new AnkiFormat(InstantSource.fixed(MONDAY))
                .write(List.of(SampleQuestions.open()), new ByteArrayOutputStream());

        assertThat(findings)
                .extracting(Object::toString)
                .containsExactly("python/concurrency/asyncio/questions/await.md:1: not-carried: a card of Anki has no"
                        + " place for since and until, the family, enemies, the status pilot, sample answers, weights,"
                        + " accepted phrasings, contradictions and follow-up questions of the rubric");
    }

    /** Unpacks the database into the folder, and returns the names of all files of the package. */
    private List<String> exported(Instant time, List<Question> questions) throws IOException {
        var out = new ByteArrayOutputStream();
        new AnkiFormat(InstantSource.fixed(time)).write(questions, out);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        return names;
    }

    private List<String> rows(String query) throws SQLException {
        var database = "jdbc:sqlite:" + folder.resolve("collection.anki2");
        try (Connection connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                read.add(String.join("|", columns));
            }
            return read;
        }
    }
}
