package dev.rehearse.benchmarks.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.benchmarks.Benchmarks;
import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailBenchmarkTest {

    @TempDir
    Path folder;

    @Test
    void without_postfix_it_says_what_to_install() {
        Programs programs = new Programs(List.of(folder));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> programs.ofPostfix("smtp-sink"))
                .withMessageContaining("smtp-sink is neither on the PATH")
                .withMessageContaining("apt install postfix");
    }

    @Test
    void a_program_is_found_in_the_first_folder_that_has_it() throws IOException {
        Path first = program(Files.createDirectory(folder.resolve("a")));
        program(Files.createDirectory(folder.resolve("b")));

        Programs programs = Programs.of(folder + "/none:" + folder + "/a:" + folder + "/b");

        assertThat(programs.ofPostfix("smtp-sink")).isEqualTo(first);
    }

    private static Path program(Path folder) throws IOException {
        return Files.createFile(
                folder.resolve("smtp-sink"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void the_last_count_of_the_sink_counts() {
        assertThat(SmtpSink.last("est=3 mesg=119\rsess=58 quit=57 mesg=1200\rsess=59 quit=58 mesg=1201\r"))
                .isEqualTo(1201);
        assertThat(SmtpSink.last("")).isZero();
    }

    @Test
    void rates_are_summarized_by_median_and_extremes() {
        Rates odd = new Rates(List.of(30.0, 10.0, 20.0));
        Rates even = new Rates(List.of(40.0, 10.0, 20.0, 30.0));

        assertThat(odd.median()).isEqualTo(20, within(0.0));
        assertThat(even.median()).isEqualTo(25, within(0.0));
        assertThat(even.least()).isEqualTo(10, within(0.0));
        assertThat(even.most()).isEqualTo(40, within(0.0));
    }

    @Test
    void every_mail_has_the_same_size_and_a_recipient_of_its_own() {
        assertThat(SyntheticMessage.message(7)).hasSameSizeAs(SyntheticMessage.message(12_345_678));
        assertThat(SyntheticMessage.recipient(7)).isEqualTo("reader00000007@mail.example");
        assertThat(new String(SyntheticMessage.message(7), StandardCharsets.US_ASCII))
                .contains("To: reader00000007@mail.example\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--mails, 0, --mails is \"0\"",
        "--mails, many, --mails is \"many\"",
        "--rounds, '', --rounds is \"\"",
        "--rounds, 1001, from 1 to 1",
        "--speed, 9, has no option \"--speed\""
    })
    void an_invalid_option_is_named(String name, String value, String sentence) {
        StringWriter err = new StringWriter();

        int code = Benchmarks.commands().setErr(new PrintWriter(err, true)).execute("mail", name, value);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void options_are_read() {
        MailOptions options = CommandLine.populateCommand(
                new MailOptions(), "--rounds", "3", "--mails", "500", "--subscribers", "7", "--connections", "9");

        assertThat(options)
                .returns(3, MailOptions::rounds)
                .returns(500, MailOptions::mails)
                .returns(7, MailOptions::subscribers)
                .returns(9, MailOptions::connections)
                .returns(false, MailOptions::signed);
    }
}
