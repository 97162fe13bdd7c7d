package dev.rehearse.launcher.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestTest {

    private static final String ID = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";

    @Test
    void words_and_options_may_be_mixed_and_values_joined_to_their_options() {
        var request = Request.parse(
                List.of("resend", "--failed", ID.toUpperCase(Locale.ROOT), "--url=http://a=b", ID, "--data", "-"));

        assertThat(request.verb()).isEqualTo(Verb.RESEND);
        assertThat(request.id()).isEqualTo(ID);
        assertThat(request.deliveries()).containsExactly(ID);
        assertThat(request.options()).isEqualTo(Map.of("failed", "", "url", "http://a=b", "data", "-"));
    }

    @Test
    void what_is_wrong_is_named() {
        assertThat(refused()).isEqualTo("campaign needs a command.");
        assertThat(refused("fly")).startsWith("There is no command \"campaign fly\"; there are list, show,");
        assertThat(refused("show")).isEqualTo("It is \"campaign show ID\", with other words behind it than these.");
        assertThat(refused("show", ID, ID)).contains("\"campaign show ID\"");
        assertThat(refused("show", "--limit", "2")).isEqualTo("campaign show has no option \"--limit\".");
        assertThat(refused("list", "-x")).isEqualTo("campaign list has no option \"-x\".");
        assertThat(refused("list", "--limit")).isEqualTo("--limit needs a value.");
        assertThat(refused("list", "--limit", "1", "--limit=1")).isEqualTo("--limit is given twice.");
        assertThat(refused("list", "--json=no")).isEqualTo("--json takes no value.");
        assertThat(refused("show", "../x")).startsWith("\"../x\" is no id of a campaign");
        assertThat(refused("resend", ID, "7")).startsWith("\"7\" is no id of a delivery");
    }

    @Test
    void an_option_that_there_is_not_never_shows_its_value() {
        assertThat(refused("list", "--tokn=s3cret")).isEqualTo("campaign list has no option \"--tokn\".");
    }

    @Test
    void only_what_is_given_is_asked_for_and_no_value_leaves_its_place() {
        var request = Request.parse(List.of("list", "--limit", "1&x=y z"));

        assertThat(request.query("before", "limit")).isEqualTo("?limit=1%26x%3Dy+z");
        assertThat(request.query("before")).isEmpty();
    }

    private static String refused(String... words) {
        var failure = catchThrowableOfType(Failure.class, () -> {
            var request = Request.parse(List.of(words));
            request.id();
            request.deliveries();
        });
        assertThat(failure.exit()).isEqualTo(Exit.WRONG_USAGE);
        return failure.reason().replace(" ./rehearse help shows how.", "");
    }
}
