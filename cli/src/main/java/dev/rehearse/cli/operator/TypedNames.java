package dev.rehearse.cli.operator;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Names of fields of the API in the words of the command that was typed: its options, such as {@code --practice-test}
 * for {@code /practiceTest}, and its parameters. A field that came from a file keeps the name that it has there.
 */
record TypedNames(ParseResult command) {

    /** Parameters with a name of their own; others have that of the field. */
    private static final Map<String, String> PARAMETERS = Map.of("email", "ADDRESS", "sendAt", "TIME", "name", "FILE");

    /** Of the command that is being carried out. */
    static TypedNames of(CommandSpec anyOfIt) {
        var typed = anyOfIt.root().commandLine().getParseResult();
        while (typed.hasSubcommand()) {
            typed = typed.subcommand();
        }
        return new TypedNames(typed);
    }

    String of(String field) {
        var name = plain(field);
        var words = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var option = "--" + words;
        var parameter = PARAMETERS.getOrDefault(name, words.toUpperCase(Locale.ROOT));
        if (command.hasMatchedOption(option) || (isOption(option) && !command.hasMatchedOption("--file"))) {
            return option;
        }
        return isParameter(parameter) ? parameter : name;
    }

    /** Without the slash with which the pointer to a field of a JSON body begins (RFC 6901). */
    static String plain(String field) {
        return field.startsWith("/") ? field.substring(1) : field;
    }

    private boolean isOption(String name) {
        return command.commandSpec().findOption(name) != null;
    }

    private boolean isParameter(String label) {
        return command.commandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals(label));
    }
}
