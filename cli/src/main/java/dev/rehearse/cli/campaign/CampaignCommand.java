package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Connection;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Declares the commands about campaigns; {@link Operations} carries them out. */
@Command(
        name = "campaign",
        description = "See and control the mail of launches, as an operator.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes of its commands:%n",
        exitCodeList = {
            "0:done; of watch: sent",
            "1:the service is away, or its answer is none of its own",
            "2:wrong usage",
            "3:no token, or one that the service does not accept",
            "4:the service refused",
            "5:of watch: paused",
            "6:of watch: cancelled",
            "7:of watch: the counts of its mails do not reconcile"
        })
public final class CampaignCommand {

    private static final String API = "notify/api/";
    private static final String ID = "The campaign.";
    private static final String LIMIT = "How many at most; 100 if not given.";
    private static final String AFTER = "Go on after this delivery.";
    private static final String LOCALE = "The language of the mail; en if not given.";
    private static final String TIME = "A time with its offset, as 2027-03-01T09:00:00Z.";

    private final Environment environment;

    @Mixin
    private Connection connection = new Connection();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the service's response unchanged.")
    private boolean json;

    public CampaignCommand(Environment environment) {
        this.environment = environment;
    }

    @FunctionalInterface
    private interface Action {
        Exit on(Operations operations) throws InterruptedException;
    }

    private int run(Action action) throws InterruptedException {
        try (var api = connection.open(environment, API)) {
            return action.on(new Operations(api, environment.screen(), json)).code;
        }
    }

    @Command(name = "list", description = "List campaigns, the latest first.")
    int list(
            @Option(names = "--before", paramLabel = "ID", description = "Only those before this campaign.") @Nullable
                    String before,
            @Option(names = "--limit", paramLabel = "NUMBER", description = "How many at most; 20 if not given.")
                    @Nullable
                    String limit)
            throws InterruptedException {
        return run(
                operations -> operations.list(new Query().with("before", before).with("limit", limit)));
    }

    @Command(name = "show", description = "Show a campaign, its counts, and the mails that failed or are unknown.")
    int show(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.show(id));
    }

    @Command(name = "draft", description = "Create a draft of a campaign. It sends nothing until send or schedule.")
    int draft(
            @Mixin LaunchOptions options,
            @Option(names = "--send-at", paramLabel = "TIME", description = "When it starts. " + TIME) @Nullable
                    String sendAt)
            throws InterruptedException {
        return run(operations -> operations.draft(options, sendAt));
    }

    @Command(name = "launch", description = "Create a campaign and start sending it.")
    int launch(@Mixin LaunchOptions options) throws InterruptedException {
        return run(operations -> operations.launch(options));
    }

    @Command(name = "audience", description = "Print how many subscribers a campaign would have now.")
    int audience(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.audience(id));
    }

    @Command(name = "preview", description = "Print the mail of a campaign as it will be sent.")
    int preview(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--locale", paramLabel = "LOCALE", description = LOCALE) @Nullable String locale)
            throws InterruptedException {
        return run(operations -> operations.preview(id, new Query().with("locale", locale)));
    }

    @Command(name = "test", description = "Send the mail of a campaign to one address.")
    int test(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Parameters(paramLabel = "ADDRESS", description = "The mail address.") String address,
            @Option(names = "--locale", paramLabel = "LOCALE", description = LOCALE) @Nullable String locale)
            throws InterruptedException {
        return run(operations -> operations.test(id, address, locale));
    }

    @Command(name = "send", description = "Start sending a draft or a scheduled campaign.")
    int send(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.change(id, "send"));
    }

    @Command(name = "schedule", description = "Schedule a campaign.")
    int schedule(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Parameters(paramLabel = "TIME", description = TIME) String time)
            throws InterruptedException {
        return run(operations -> operations.schedule(id, time));
    }

    @Command(name = "unschedule", description = "Make a scheduled campaign a draft again.")
    int unschedule(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.change(id, "unschedule"));
    }

    @Command(name = "pause", description = "Pause a campaign.")
    int pause(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.change(id, "pause"));
    }

    @Command(name = "resume", description = "Resume a paused campaign.")
    int resume(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.change(id, "resume"));
    }

    @Command(name = "cancel", description = "Cancel a campaign permanently.")
    int cancel(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--yes", description = Selection.YES) boolean yes)
            throws InterruptedException {
        return run(operations -> operations.cancel(id, yes));
    }

    @Command(name = "watch", description = "Follow a campaign until it is sent, paused or cancelled.")
    int watch(@Parameters(paramLabel = "ID", description = ID) String id) throws InterruptedException {
        return run(operations -> operations.watch(id));
    }

    @Command(name = "unknown", description = "List the mails that may or may not have arrived.")
    int unknown(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--after", paramLabel = "DELIVERY", description = AFTER) @Nullable String after,
            @Option(names = "--limit", paramLabel = "NUMBER", description = LIMIT) @Nullable String limit)
            throws InterruptedException {
        return run(operations -> operations.undelivered().list(id, "unknown", after, limit));
    }

    @Command(name = "failed", description = "List the mails that failed.")
    int failed(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--after", paramLabel = "DELIVERY", description = AFTER) @Nullable String after,
            @Option(names = "--limit", paramLabel = "NUMBER", description = LIMIT) @Nullable String limit)
            throws InterruptedException {
        return run(operations -> operations.undelivered().list(id, "failed", after, limit));
    }

    @Command(name = "resend", description = "Send unknown mails again, or failed ones.")
    int resend(
            @Mixin Selection selection,
            @Option(names = "--failed", description = "Failed mails, not unknown ones.") boolean failed)
            throws InterruptedException {
        return run(operations -> operations.undelivered().resend(selection, failed ? "failed" : "unknown"));
    }

    @Command(name = "write-off", description = "Give up on unknown mails: they count as failed.")
    int writeOff(@Mixin Selection selection) throws InterruptedException {
        return run(operations -> operations.undelivered().writeOff(selection));
    }
}
