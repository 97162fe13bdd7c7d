package dev.rehearse.terminal.command;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with a command line. What picocli would say may quote a secret. */
public final class WrongUsage {

    private static final Pattern NAME = Pattern.compile("'(--?[a-zA-Z][\\w-]*)'");

    private WrongUsage() {}

    /** Like {@code --limit needs a value.} */
    public static String sentence(ParameterException exception) {
        var spec = exception.getCommandLine().getCommandSpec();
        return switch (exception) {
            case UnmatchedArgumentException unmatched ->
                unmatched(unmatched.getUnmatched().getFirst(), spec);
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
            case MissingParameterException missing ->
                missing(missing.getMissing().getFirst(), spec);
            case MaxValuesExceededException value -> nameIn(value) + " takes no value.";
            default -> other(exception, spec);
        };
    }

    private static String other(ParameterException exception, CommandSpec spec) {
        if (exception.getCause() instanceof TypeConversionException conversion && exception.getArgSpec() != null) {
            if (exception.getArgSpec().typeInfo().isBoolean()) {
                return name(exception.getArgSpec()) + " takes no value.";
            }
            return "%s is \"%s\", which %s."
                    .formatted(name(exception.getArgSpec()), exception.getValue(), conversion.getMessage());
        }
        if (isWithoutSubcommand(exception, spec)) {
            return "%s needs a command; there are %s.".formatted(words(spec), commands(spec));
        }
        return message(exception);
    }

    /** picocli has no type for it. */
    private static boolean isWithoutSubcommand(ParameterException exception, CommandSpec spec) {
        return !spec.subcommands().isEmpty() && message(exception).startsWith("Missing required subcommand");
    }

    /** Never names what is behind an equals sign, or behind the option: it could be a token. */
    private static String unmatched(String word, CommandSpec spec) {
        if (word.startsWith("-")) {
            return "%s has no option \"%s\".".formatted(words(spec), word.split("=", 2)[0]);
        }
        if (!spec.subcommands().isEmpty()) {
            return "There is no command \"%s\"; there are %s."
                    .formatted((prefix(spec) + " " + word).strip(), commands(spec));
        }
        return form(spec);
    }

    private static String missing(ArgSpec missing, CommandSpec spec) {
        return switch (missing) {
            case OptionSpec option -> name(option) + (option.required() ? " is missing." : " needs a value.");
            default -> form(spec);
        };
    }

    /** Like {@code It is "campaign show ID", ...}. */
    private static String form(CommandSpec spec) {
        return "It is \"%s\", with other words behind it than these."
                .formatted(spec.positionalParameters().stream()
                        .map(WrongUsage::label)
                        .collect(Collectors.joining(" ", words(spec) + " ", ""))
                        .strip());
    }

    private static String label(PositionalParamSpec operand) {
        if (operand.arity().isVariable()) {
            return operand.paramLabel() + "...";
        }
        return operand.arity().min() == 0 ? "[" + operand.paramLabel() + "]" : operand.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String nameIn(MaxValuesExceededException exception) {
        var name = NAME.matcher(message(exception));
        return name.find() ? name.group(1) : "An option";
    }

    private static String message(ParameterException exception) {
        return Objects.requireNonNullElse(exception.getMessage(), "The command line is wrong.");
    }

    private static String commands(CommandSpec spec) {
        return spec.subcommands().values().stream()
                .map(command -> command.getCommandSpec().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The command without the name of the script. */
    private static String words(CommandSpec spec) {
        var words = prefix(spec);
        return words.isEmpty() ? spec.qualifiedName() : words;
    }

    private static String prefix(CommandSpec spec) {
        var words = spec.qualifiedName();
        return words.contains(" ") ? words.substring(words.indexOf(' ') + 1) : "";
    }
}
