package dev.rehearse.cli.campaign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new campaign is about, as options. */
final class LaunchOptions {

    @Option(names = "--practice-test", paramLabel = "SLUG", description = "The practice test that is launched.")
    private @Nullable String practiceTest;

    @Option(names = "--title", paramLabel = "TEXT", description = "Its title, as the mail names it.")
    private @Nullable String title;

    @Option(names = "--topic", paramLabel = "PATH", description = "The topic whose subscribers are told.")
    private @Nullable String topic;

    @Option(names = "--page", paramLabel = "PATH", description = "The page that the mail leads to.")
    private @Nullable String page;

    @Option(
            names = "--on-unknown",
            paramLabel = "hold|resend",
            description =
                    "What happens to a mail that may or may not have arrived, because the connection broke before "
                            + "the mail server replied: hold lists it for an operator, resend sends it again, twice at most. "
                            + "If not given, as the service is set.")
    private @Nullable String onUnknown;

    @Option(
            names = "--again",
            description = "Tell subscribers although an earlier campaign was about this practice test.")
    private boolean again;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The same as JSON: practiceTest, title, topic, page, onUnknown, again, sendAt.")
    private @Nullable String file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Names the campaign: repeated under its key it is the same one. "
                    + "If not given, one is made and printed.")
    private @Nullable String key;

    /** The fields that options give, by their names in the API. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "practiceTest", practiceTest);
        put(fields, "title", title);
        put(fields, "topic", topic);
        put(fields, "page", page);
        put(fields, "onUnknown", onUnknown);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** The option that gives a field: {@code --practice-test} for {@code practiceTest}. */
    static String named(String field) {
        return "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    boolean again() {
        return again;
    }

    @Nullable
    String file() {
        return file;
    }

    @Nullable
    String key() {
        return key;
    }
}
