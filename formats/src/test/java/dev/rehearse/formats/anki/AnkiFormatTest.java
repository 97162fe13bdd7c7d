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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** As Anki publishes it: rslib/src/storage/schema11.sql. */
    @Test
    void its_tables_have_the_columns_of_schema_11() throws IOException, SQLException {
        exported(MONDAY, SampleQuestions.all());

        assertThat(rows("SELECT m.name, group_concat(c.name || c.\"notnull\" || c.pk, ' ')"
                        + " FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
                        + " GROUP BY m.name ORDER BY m.name"))
                .containsExactly(
                        table(
                                "cards",
                                "nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data"),
                        table("col", "crt mod scm ver dty usn ls conf models decks dconf tags"),
                        "graves|usn10 oid10 type10",
                        table("notes", "guid mid mod usn tags flds sfld csum flags data"),
                        table("revlog", "cid usn ease ivl lastIvl factor time type"));
        assertThat(rows("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"))
                .containsExactly(
                        "ix_cards_nid",
                        "ix_cards_sched",
                        "ix_cards_usn",
                        "ix_notes_csum",
                        "ix_notes_usn",
                        "ix_revlog_cid",
                        "ix_revlog_usn");
    }

    private static String table(String name, String columns) {
        return name + "|id01 " + columns.replace(" ", "10 ") + "10";
    }

    /** What Anki's readers of schema 11 have no default for: schema11.rs of its decks, deck options and note types. */
    @Test
    void decks_options_and_the_note_type_have_each_field_that_anki_requires() throws IOException, SQLException {
        exported(MONDAY, SampleQuestions.all());

        assertThat(types("decks", "id name usn collapsed dyn conf newToday[0] revToday[0] lrnToday[0] timeToday[0]"))
                .containsOnly("integer|text|integer|false|integer|integer|integer|integer|integer|integer");
        assertThat(types("models", "id name type mod usn sortf did css tmpls[0].name tmpls[0].qfmt flds[1].name"))
                .containsExactly("integer|text|integer|integer|integer|integer|integer|text|text|text|text");
        assertThat(types("models", "flds[0].sticky flds[0].rtl flds[0].font flds[0].size"))
                .containsExactly("false|false|text|integer");
        assertThat(types("dconf", "id mod name usn maxTaken autoplay timer new.initialFactor new.ints new.perDay"))
                .containsExactly("integer|integer|text|integer|integer|true|integer|integer|array|integer");
        assertThat(types("dconf", "rev.ease4 rev.ivlFct rev.maxIvl lapse.leechFails lapse.minInt lapse.mult"))
                .containsExactly("real|integer|integer|integer|integer|integer");
        assertThat(
                        rows(
                                "SELECT DISTINCT json_extract(value, '$.id') = CAST(key AS INTEGER) FROM col, json_each(decks)"))
                .containsExactly("1");
    }

    private List<String> types(String column, String paths) throws SQLException {
        var types = Stream.of(paths.split(" ", -1))
                .map(path -> "json_type(value, '$." + path + "')")
                .collect(Collectors.joining(", "));
        return rows("SELECT " + types + " FROM col, json_each(" + column + ")");
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
                .containsExactly(
                        "python/concurrency/asyncio/questions/await.md:1: not-carried: a card of Anki has no"
                                + " place for since and until, the family, enemies, prerequisites, follow-ups, the status"
                                + " pilot, sample answers, weights, accepted phrasings, contradictions and follow-up questions of the rubric");
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
