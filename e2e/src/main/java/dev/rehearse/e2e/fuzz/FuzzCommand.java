package dev.rehearse.e2e.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends random requests to the product and says what was wrong about the answers. */
@Command(
        name = "./rehearse fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Send random requests and check every answer: no 5xx but a deliberate 503, a problem or a page with every error,",
            "no hang, no text of a request as markup or in a log, no key of an item before its answer.",
            "The requests are made from the OpenAPI documents and the forms of the pages; some are no good HTTP at all."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is, as printed", "2:wrong usage"})
final class FuzzCommand implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "1", description = "Decides the requests; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Option(names = "--requests", defaultValue = "5000", description = "How many; ${DEFAULT-VALUE} if left out.")
    private long requests;

    @Option(
            names = "--url",
            description = "A product that runs on this machine, as http://localhost:8080. It is left full of nonsense. "
                    + "If left out, one is started for it.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            description = "With --url, a bearer token for a role, as operator=TOKEN; may be repeated.")
    private Map<String, String> tokens = Map.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (url != null) {
            return report(new Fuzzer(running(url), err()).run(seed, requests));
        }
        var folder = Files.createTempDirectory("rehearse-fuzz");
        try {
            err().println("Starting the product ...");
            err().flush();
            return report(onStarted(Path.of(System.getProperty("rehearse.home", ".")), folder, seed, requests, err()));
        } finally {
            delete(folder);
        }
    }

    /** Fuzzes a product that is started for it, in the folder. */
    static Results onStarted(Path home, Path folder, long seed, long requests, PrintWriter progress)
            throws IOException, InterruptedException {
        try (var product = new StartedProduct(home, folder)) {
            var results = new Fuzzer(product.target(), progress).run(seed, requests);
            product.restarted().forEach(part -> results.add(part + " ended and was started again."));
            return results;
        }
    }

    private Target running(URI address) {
        if (!"http".equals(address.getScheme()) || !"localhost".equals(address.getHost()) || address.getPort() < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--url has to be http://localhost:PORT, and \"%s\" is not.".formatted(address));
        }
        return new Target(address.getPort(), tokens, "", Optional.empty());
    }

    private int report(Results results) {
        var out = spec.commandLine().getOut();
        results.faults().forEach(out::println);
        out.println(results.table());
        out.println(results.refusals());
        out.println(results.summary());
        out.println("Seed " + seed + ": " + (results.faults().isEmpty() ? "nothing is wrong." : "see above."));
        out.flush();
        return results.faults().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
