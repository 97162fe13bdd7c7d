package dev.rehearse.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.WithServiceReplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that the service refuses is named as it was typed: by its option, its parameter, or its name in the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedFieldsTest extends WithServiceReplies {

    private static final String ID = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";

    @TempDir
    private Path folder;

    private String refused(String field, List<String> words) {
        replies.add(new Reply(400, """
                {"title": "Invalid request", "status": 400, "detail": "%1$s \\"x\\" is wrong",
                 "errors": [{"field": "%1$s", "message": "is wrong", "value": "x"}]}""".formatted(field)));

        var line = Stream.concat(Stream.of("campaign"), words.stream()).toArray(String[]::new);
        assertThat(run(CampaignCommand::new, false, line)).as(text(remarked)).isEqualTo(4);
        return text(remarked).lines().toList().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/practiceTest | --practice-test | launch --practice-test x --title t --topic a --page /p --key k",
                "/onUnknown    | --on-unknown    | draft --practice-test x --title t --topic a --page /p --key k",
                "/sendAt       | TIME            | schedule ID 2027-03-01T09:00:00Z",
                "/email        | ADDRESS         | test ID x",
                "/locale       | --locale        | test ID x",
                "limit         | --limit         | list --limit x",
                "id            | ID              | show ID",
                "/new          | new             | send ID",
            })
    void it_has_the_name_of_its_option_or_parameter(String field, String name, String words) {
        assertThat(refused(field, List.of(words.replace("ID", ID).split(" "))))
                .isEqualTo("Invalid request (400): " + name + " is wrong, and is \"x\"");
    }

    @Test
    void it_has_the_name_that_it_has_in_a_file_unless_an_option_gave_it() throws IOException {
        var file = Files.writeString(folder.resolve("launch.json"), """
                {"practiceTest": "x", "topic": "a", "page": "/p"}""");
        var words = List.of("launch", "--file", file.toString(), "--title", "x", "--key", "k");

        assertThat(refused("/practiceTest", words)).contains(": practiceTest is wrong");
        assertThat(refused("/title", words)).contains(": --title is wrong");
    }
}
