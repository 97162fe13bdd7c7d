package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Screen;
import dev.rehearse.terminal.Printable;
import dev.rehearse.terminal.ProgressBar;
import dev.rehearse.terminal.RedrawnLine;
import java.time.Duration;
import java.util.Optional;

/** Follows a campaign until nothing changes by itself any more, reconnecting as often as necessary. */
final class Watch {

    /**
     * The timeouts of a watch.
     *
     * @param silence the longest silence of a connection; the service sends a heartbeat every 15 s
     * @param pause before it reconnects
     * @param absence the longest time that the service may be unavailable
     */
    record Patience(Duration silence, Duration pause, Duration absence) {

        static final Patience USUAL =
                new Patience(Duration.ofSeconds(45), Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    private final OperatorApi api;
    private final Screen screen;
    private final boolean json;
    private final Patience patience;
    private String told = "";
    private boolean isSlowToldOf;

    Watch(OperatorApi api, Screen screen, boolean json, Patience patience) {
        this.api = api;
        this.screen = screen;
        this.json = json;
        this.patience = patience;
    }

    Exit follow(String id) throws InterruptedException {
        Campaign last;
        try (var line = new RedrawnLine(screen.out(), screen.redraws() && !json).erasedAtExit()) {
            last = lastOf(id, line);
        }
        if (!json) {
            screen.lines(Account.whole(last));
        }
        return last.exit();
    }

    private Campaign lastOf(String id, RedrawnLine line) throws InterruptedException {
        var events = connect(id);
        var heard = System.nanoTime();
        while (true) {
            if (events.isPresent()) {
                try (var open = events.get()) {
                    for (var event = open.next(); event.isPresent(); event = open.next()) {
                        heard = System.nanoTime();
                        var campaign = tell(event.get(), line);
                        if (campaign.isAtRest()) {
                            return campaign;
                        }
                    }
                }
            }
            if (System.nanoTime() - heard > patience.absence().toNanos()) {
                throw new Failure(
                        Exit.FAILED, "The service cannot be followed any more. The campaign goes on without that.");
            }
            Thread.sleep(patience.pause());
            events = connectAgain(id);
        }
    }

    private Optional<EventStream> connect(String id) {
        return Optional.of(new EventStream(api.events("campaigns/" + id + "/events"), patience.silence()));
    }

    /** Nothing while the service is unavailable; a refusal is final. */
    private Optional<EventStream> connectAgain(String id) {
        try {
            return connect(id);
        } catch (Failure failure) {
            if (failure.exit() == Exit.FAILED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Campaign tell(EventStream.Event event, RedrawnLine line) {
        var campaign = Campaign.parse(event.data());
        if (!json && !screen.redraws() && !isSlowToldOf && campaign.slowedBy().isPresent()) {
            isSlowToldOf = true;
            screen.remark("Slower than it might be: " + campaign.slowedBy().get() + ".");
        }
        if (json) {
            screen.out().println(event.data());
        } else if (screen.redraws()) {
            line.draw(Printable.of(Account.progress(campaign, true)));
        } else {
            tellChange(campaign);
        }
        return campaign;
    }

    /** Not each mail, so that a log stays readable. */
    private void tellChange(Campaign campaign) {
        var change = "%s %d %d %d"
                .formatted(
                        campaign.state(),
                        ProgressBar.percent(campaign.processed(), campaign.candidates()),
                        campaign.count("failed"),
                        campaign.count("unknown"));
        if (!change.equals(told)) {
            told = change;
            screen.line(Account.progress(campaign, false));
            screen.out().flush();
        }
    }
}
