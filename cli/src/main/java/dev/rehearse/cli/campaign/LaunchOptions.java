package dev.rehearse.cli.campaign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of a new campaign, as options. */
final class LaunchOptions {

    @Option(names = "--practice-test", paramLabel = "SLUG", description = "The practice test that is launched.")
    private @Nullable String practiceTest;

    @Option(names = "--title", paramLabel = "TEXT", description = "Its title, as the mail names it.")
    private @Nullable String title;

    @Option(names = "--topic", paramLabel = "PATH", description = "The topic whose subscribers are mailed.")
    private @Nullable String topic;

    @Option(names = "--page", paramLabel = "PATH", description = "The page that the mail links to.")
    private @Nullable String page;

    @Option(
            names = "--on-unknown",
            paramLabel = "hold|resend",
            description =
                    "What happens to a mail that may or may not have arrived, because the connection broke before "
                            + "the mail server replied: hold lists it for an operator, resend sends it again, twice at most. "
                            + "The service's setting if not given.")
    private @Nullable String onUnknown;

    @Option(
            names = "--again",
            description = "Mail subscribers even if an earlier campaign was about this practice test.")
    private boolean again;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The same as JSON: practiceTest, title, topic, page, onUnknown, again, sendAt.")
    private @Nullable String file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Idempotency key: a command repeated with it does not create another campaign. "
                    + "If not given, one is generated and printed.")
    private @Nullable String key;

    /** The fields set by options, by their names in the API. */
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

    /** The option that sets a field: {@code --practice-test} for {@code practiceTest}. */
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
