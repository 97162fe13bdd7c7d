package dev.rehearse.cli.simulate;

import dev.rehearse.terminal.command.Commands;
import dev.rehearse.terminal.command.WholeNumber;
import dev.rehearse.terminal.command.WrongUsage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options of one test; a second test has the same options with changes. */
@Command(name = "test")
final class TestOptions {

    private static final List<String> IN_FILE =
            List.of("--length", "--standard-error", "--estimator", "--selection", "--exposure");

    private static final List<String> NOT_OF_PRACTICE_TEST =
            List.of("--items", "--settings", "--estimator", "--exposure");

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description = "The items: a file written by calibrate, or lines of id,discrimination,difficulty and "
                    + "optionally guessing,ceiling; 1,000 built-in ones if not given.")
    private @Nullable Path items;

    @Option(
            names = "--practice-test",
            paramLabel = "SLUG",
            description = "A practice test of the content folder, as in interviews: its questions of all kinds, "
                    + "with quotas, shares of topics, families, enemies, exposure, precision and length. --length, "
                    + "--standard-error, --selection and --parameters change these; the other options of a test do "
                    + "not go with it.")
    private @Nullable String practiceTest;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "The content folder of --practice-test; content/ of this product if not given.")
    private Path content = Commands.home().resolve("content");

    @Option(
            names = "--parameters",
            paramLabel = "KIND",
            converter = ParameterKind.Converter.class,
            defaultValue = "certain",
            description =
                    "Whether the test treats the parameters in --items as certain, or as uncertain by the columns "
                            + "covariance or se_a, se_b, ... written by calibrate: certain or uncertain; "
                            + "${DEFAULT-VALUE} if not given. For a practice test, whether its authors' difficulties are treated as "
                            + "certain, or as uncertain as in interviews; uncertain if not given.")
    private ParameterKind parameters = ParameterKind.CERTAIN;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The test in YAML or JSON: estimator, selection, stoppingRules, constraints, blueprint and "
                    + "pilots, described in docs/engine.md; instead of the options below.")
    private @Nullable Path file;

    @Option(
            names = "--length",
            paramLabel = "NUMBER",
            converter = Length.class,
            defaultValue = "20",
            description = "The most items of an examinee; ${DEFAULT-VALUE} if not given.")
    private int length;

    @Option(
            names = "--standard-error",
            paramLabel = "LOGITS",
            converter = TargetError.class,
            defaultValue = "none",
            description = "Stop earlier, at this standard error; ${DEFAULT-VALUE} if not given.")
    private OptionalDouble standardError = OptionalDouble.empty();

    @Option(
            names = "--estimator",
            paramLabel = "NAME",
            converter = EstimatorName.Converter.class,
            defaultValue = "eap",
            description = "How ability is estimated: eap, map, ml or wl; ${DEFAULT-VALUE} if not given.")
    private EstimatorName estimator = EstimatorName.EAP;

    @Option(
            names = "--selection",
            paramLabel = "NAME",
            converter = SelectionName.Converter.class,
            defaultValue = "mfi",
            completionCandidates = SelectionName.Texts.class,
            description = "How items are chosen: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private SelectionName selection = SelectionName.MFI;

    @Option(
            names = "--exposure",
            paramLabel = "NAME",
            converter = ExposureName.Converter.class,
            defaultValue = "none",
            description = {
                "How use of the best items is limited:",
                "randomesque:NUMBER, 54321 or none; ${DEFAULT-VALUE} if not given."
            })
    private ExposureName exposure = ExposureName.NONE;

    private static final class Length extends WholeNumber {
        private Length() {
            super(1, 1000);
        }
    }

    private static final class TargetError implements ITypeConverter<OptionalDouble> {
        @Override
        public OptionalDouble convert(String text) {
            if (text.equals("none")) {
                return OptionalDouble.empty();
            }
            try {
                double value = Double.parseDouble(text);
                if (value > 0 && value < Double.POSITIVE_INFINITY) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException _) {
                // The message below explains it.
            }
            throw new TypeConversionException("must be a positive number");
        }
    }

    /**
     * The settings from the options.
     *
     * @param given the options on the command line
     * @throws InvalidOption for an option that conflicts with a file
     */
    Settings settings(ParseResult given) {
        for (String name : IN_FILE) {
            if (file != null && given.hasMatchedOption(name)) {
                throw new InvalidOption("--settings and " + name + " are both given; the file has all of the test.");
            }
        }
        for (String name : NOT_OF_PRACTICE_TEST) {
            if (practiceTest != null && given.hasMatchedOption(name)) {
                throw new InvalidOption(
                        "--practice-test and " + name + " are both given; the blueprint has that of the test.");
            }
        }
        return new Settings(
                new ItemSource(Optional.ofNullable(items), parameters),
                Optional.ofNullable(practiceTest).map(slug -> blueprint(slug, given)),
                Optional.ofNullable(file),
                length,
                standardError,
                estimator,
                selection,
                exposure);
    }

    private BlueprintSettings blueprint(String slug, ParseResult given) {
        return new BlueprintSettings(
                content,
                slug,
                given.hasMatchedOption("--length") ? OptionalInt.of(length) : OptionalInt.empty(),
                standardError,
                selection,
                given.hasMatchedOption("--parameters") ? parameters : ParameterKind.UNCERTAIN);
    }

    /**
     * The settings of a command line with {@code changes}, as name=value joined by commas.
     *
     * @throws InvalidOption for an unknown name or an invalid value
     */
    static Settings changed(ParseResult first, String changes) {
        var options = new TestOptions();
        var reader = Commands.of(options);
        var names = names(reader.getCommandSpec());
        Map<String, String> changed = read(changes, names);
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            boolean replaced = changed.containsKey("settings") && IN_FILE.contains("--" + name);
            if (!replaced && first.hasMatchedOption("--" + name)) {
                values.put(
                        name,
                        first.matchedOption("--" + name).originalStringValues().getFirst());
            }
        }
        values.putAll(changed);
        try {
            reader.parseArgs(values.entrySet().stream()
                    .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                    .toArray(String[]::new));
        } catch (ParameterException invalid) {
            throw new InvalidOption("--against " + WrongUsage.sentence(invalid).replaceFirst("^--", ""));
        }
        return options.settings(reader.getParseResult());
    }

    private static Map<String, String> read(String changes, List<String> names) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String change : changes.split(",", -1)) {
            int equals = change.indexOf('=');
            String name = change.substring(0, Math.max(equals, 0)).strip();
            if (!names.contains(name)) {
                throw new InvalidOption("--against has \"" + change.strip()
                        + "\", which must be name=value, the name one of " + String.join(", ", names) + ".");
            }
            if (read.put(name, change.substring(equals + 1).strip()) != null) {
                throw new InvalidOption("--against has " + name + " twice.");
            }
        }
        return read;
    }

    private static List<String> names(CommandSpec spec) {
        return spec.options().stream()
                .map(option -> option.longestName().substring(2))
                .collect(Collectors.toList());
    }
}
