package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.formats.aiken.AikenFormat;
import dev.rehearse.formats.csv.CsvFormat;
import dev.rehearse.formats.exchange.Importing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a file from being read is said alike on machines of each language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTextsTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void reset() {
        Locale.setDefault(usual);
    }

    private static List<Finding> read(Importing format, String text) throws IOException {
        return format.read("file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), question -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void numbers_are_those_of_the_language_of_the_message_not_of_the_machine(String language) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));

        var tooLong = read(new AikenFormat(), "a ".repeat(2_000_000)).getFirst();
        var tooWide = read(new CsvFormat(), "kind,prompt\na,b,c\n").getFirst();

        assertThat(tooLong.message()).matches("has a line longer than \\d+(,\\d{3})+ characters");
        assertThat(tooLong.wording().in(Locale.GERMAN)).matches("hat eine Zeile mit mehr als \\d+(\\.\\d{3})+ Zeichen");
        assertThat(tooWide.message()).isEqualTo("has 3 cells, and there are 2 columns");
    }
}
