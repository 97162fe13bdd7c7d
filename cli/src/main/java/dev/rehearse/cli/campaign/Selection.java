package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.Ids;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The mails of a campaign that a decision is about. */
final class Selection {

    static final String YES = "Do not ask for confirmation; needed where there is no terminal.";

    @Parameters(index = "0", paramLabel = "ID", description = "The campaign.")
    @SuppressWarnings("NullAway.Init")
    private String campaign;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DELIVERY", description = "The mails, by their ids.")
    private List<String> deliveries = List.of();

    @Option(names = "--all", description = "All of them, instead of ids.")
    private boolean all;

    @Option(names = "--yes", description = YES)
    private boolean yes;

    String campaign() {
        return Ids.campaign(campaign);
    }

    /** Empty for all of them. */
    List<String> deliveries() {
        if (deliveries.isEmpty() != all) {
            throw Failure.usage("Name the mails or give --all, one of the two.");
        }
        return deliveries.stream().map(Ids::delivery).toList();
    }

    boolean isConfirmed() {
        return yes;
    }
}
