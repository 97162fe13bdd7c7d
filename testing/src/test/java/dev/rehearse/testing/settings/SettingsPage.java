package dev.rehearse.testing.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/settings.md: prose, and between marks tables of the settings that a mark names. */
record SettingsPage(String text) {

    private static final Pattern TABLE =
            Pattern.compile("(<!-- settings: ([^>]*) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    /** The page with its tables made anew. */
    String with(Declarations declarations) {
        return TABLE.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1)
                        + "| environment | property | service | default | what |\n|---|---|---|---|---|\n"
                        + declarations.named(names(mark), inFull()).stream()
                                .map(SettingsPage::row)
                                .collect(Collectors.joining())
                        + mark.group(4)));
    }

    /** The settings that the tables name, once for each time that they do. */
    List<Setting> named(Declarations declarations) {
        var named = new ArrayList<Setting>();
        TABLE.matcher(text).results().forEach(mark -> named.addAll(declarations.named(names(mark), inFull())));
        return named;
    }

    /** The properties that marks name in full. */
    private Set<String> inFull() {
        return TABLE.matcher(text)
                .results()
                .flatMap(mark -> names(mark).stream())
                .filter(name -> !name.endsWith("."))
                .collect(Collectors.toSet());
    }

    private static List<String> names(MatchResult mark) {
        return Arrays.asList(mark.group(2).split("\\s+"));
    }

    private static String row(Setting setting) {
        return "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.environment(),
                        setting.property(),
                        setting.service(),
                        setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`",
                        setting.description().replace("|", "\\|"));
    }
}
