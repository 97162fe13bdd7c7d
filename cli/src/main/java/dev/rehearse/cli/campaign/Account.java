package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Columns;
import dev.rehearse.terminal.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes a campaign in words and tables. */
final class Account {

    private static final int BAR = 24;

    private Account() {}

    static List<String> list(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of("There are no campaigns.");
        }
        var table = new Columns(2, 3, 4, 5)
                .row("ID", "STATE", "CANDIDATES", "SENT", "FAILED", "UNKNOWN", "CREATED", "TITLE");
        for (var campaign : campaigns) {
            table.row(
                    campaign.id(),
                    campaign.state() + (campaign.isBalanced() ? "" : ", not reconciled"),
                    campaign.candidates(),
                    campaign.count("sent"),
                    campaign.count("failed"),
                    campaign.count("unknown"),
                    time(campaign.answer().text("createdAt")),
                    campaign.answer().text("title"));
        }
        return table.lines();
    }

    static List<String> whole(Campaign campaign) {
        var lines = new ArrayList<String>();
        lines.addAll(description(campaign).lines());
        lines.add("");
        if (campaign.answer().optional("queuedAt").isEmpty() && campaign.candidates() == 0) {
            lines.add("No mails have been queued.");
            return lines;
        }
        lines.addAll(counts(campaign).lines());
        lines.add(campaign.isBalanced() ? "Every candidate is accounted for." : "The counts do NOT reconcile.");
        var met = campaign.answer().inner("met");
        if (met.number("hardBounces")
                        + met.number("softBounces")
                        + met.number("policyBounces")
                        + met.number("complaints")
                > 0) {
            lines.add("Came back: %d hard, %d soft, %d policy bounces; %d complaints."
                    .formatted(
                            met.number("hardBounces"),
                            met.number("softBounces"),
                            met.number("policyBounces"),
                            met.number("complaints")));
        }
        return lines;
    }

    private static Columns description(Campaign campaign) {
        var answer = campaign.answer();
        var table = new Columns().row("Campaign", campaign.id()).row("State", state(campaign));
        campaign.slowedBy().ifPresent(why -> table.row("Slowed by", why));
        for (var field : List.of("title", "practiceTest", "topic", "page", "onUnknown")) {
            table.row(label(field), answer.text(field));
        }
        for (var field : List.of("createdAt", "sendAt", "launchedAt", "queuedAt", "endedAt")) {
            answer.optional(field).ifPresent(at -> table.row(label(field), time(at)));
        }
        return table;
    }

    /** The state, and the reason if it is paused. */
    private static String state(Campaign campaign) {
        return campaign.state()
                + campaign.answer()
                        .optional("pausedBecause")
                        .map(why -> ": " + why)
                        .orElse("");
    }

    /** The state after a command. */
    static String line(Campaign campaign) {
        var mails = campaign.candidates() == 0
                ? "no mails have been queued."
                : campaign.processed() + " of " + campaign.candidates()
                        + (campaign.candidates() == 1 ? " mail" : " mails") + " processed.";
        return "Campaign %s is %s; %s".formatted(campaign.id(), state(campaign), mails);
    }

    private static Columns counts(Campaign campaign) {
        var table = new Columns(1).row("candidates", campaign.candidates());
        Campaign.STATES.forEach(state -> table.row("  " + state, campaign.count(state)));
        return table;
    }

    static List<String> deliveries(List<Answer> deliveries) {
        var table = new Columns(2).row("DELIVERY", "ADDRESS", "ATTEMPTS", "TRIED", "REASON");
        for (var delivery : deliveries) {
            table.row(
                    delivery.text("id"),
                    delivery.optional("email").orElse("(erased)"),
                    delivery.number("attempts"),
                    delivery.optional("triedAt").map(Account::time).orElse("never"),
                    delivery.optional("reason").orElse(""));
        }
        return table.lines();
    }

    /** The progress, in a line of at most 80 characters for up to a million candidates. */
    static String progress(Campaign campaign, boolean withBar) {
        var seen = campaign.processed();
        var all = campaign.candidates();
        var state = campaign.state();
        if (all == 0) {
            return state;
        }
        var bar = withBar
                ? ProgressBar.text(BAR, seen, all)
                : "%-9s %3d %%".formatted(state, ProgressBar.percent(seen, all));
        var rest = new StringBuilder("  %d of %d".formatted(seen, all));
        for (var trouble : List.of("failed", "unknown")) {
            if (campaign.count(trouble) > 0) {
                rest.append(", %d %s".formatted(campaign.count(trouble), trouble));
            }
        }
        if (withBar && campaign.slowedBy().isPresent()) {
            rest.append(", slowed by the mail server");
        }
        return bar + rest + (withBar && !state.equals("sending") ? ", " + state : "");
    }

    /** Like {@code practice test} for {@code practiceTest}. */
    private static String label(String field) {
        var words = field.replaceAll("At$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** To the second. */
    private static String time(String instant) {
        return instant.replaceFirst("\\.\\d+Z$", "Z");
    }
}
