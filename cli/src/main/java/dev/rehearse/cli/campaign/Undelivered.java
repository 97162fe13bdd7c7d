package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Ids;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Query;
import dev.rehearse.cli.operator.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failed and the unknown mails of a campaign, by their ids, with the commands that decide about them. */
record Undelivered(OperatorApi api, Screen screen, boolean json) {

    private static final int SHOWN = 20;
    private static final int USUAL_PAGE = 100;

    /** A page of them. */
    Exit list(String id, String state, @Nullable String after, @Nullable String limit) {
        var campaign = Ids.campaign(id);
        var query = new Query().with("state", state).with("after", after).with("limit", limit);
        var answer = api.get("campaigns/" + campaign + "/deliveries" + query);
        if (json) {
            return screen.answer(answer);
        }
        var deliveries = Answer.list(answer);
        if (deliveries.isEmpty()) {
            screen.line("There are no %s%s mails.".formatted(after == null ? "" : "more ", state));
            return Exit.DONE;
        }
        screen.lines(Account.deliveries(deliveries));
        if (deliveries.size() == (limit == null ? USUAL_PAGE : Integer.parseInt(limit))) {
            var last = deliveries.getLast().text("id");
            screen.remark("There may be more: ./rehearse campaign %s %s --after %s".formatted(state, campaign, last));
        }
        return Exit.DONE;
    }

    /** The first failed and unknown ones, as shown below the campaign. */
    void addTo(Campaign campaign) {
        for (var state : List.of("failed", "unknown")) {
            var all = campaign.count(state);
            if (all > 0) {
                var path = "campaigns/%s/deliveries?state=%s&limit=%d".formatted(campaign.id(), state, SHOWN);
                screen.line("");
                screen.line(
                        all > SHOWN
                                ? "The first %d of %d %s ones; ./rehearse campaign %s %s lists them."
                                        .formatted(SHOWN, all, state, state, campaign.id())
                                : Character.toUpperCase(state.charAt(0)) + state.substring(1) + ":");
                screen.lines(Account.deliveries(Answer.list(api.get(path))));
            }
        }
    }

    /** Nothing happens if the user declines. */
    Exit resend(Selection selection, String state) {
        var question = "Send %s again? A recipient who already has the mail gets it twice.";
        return decide(new Decision("resend", state, question, "?state=" + state), selection);
    }

    Exit writeOff(Selection selection) {
        return decide(new Decision("write-off", "unknown", "Give up on %s? They count as failed.", ""), selection);
    }

    /**
     * What happens to mails of a state.
     *
     * @param question for the user, with a placeholder for the mails
     */
    private record Decision(String what, String state, String question, String query) {}

    private Exit decide(Decision decision, Selection selection) {
        var chosen = selection.deliveries();
        var path = "campaigns/" + selection.campaign();
        var campaign = Campaign.parse(api.get(path));
        var number = chosen.isEmpty() ? campaign.count(decision.state()) : chosen.size();
        if (number == 0) {
            screen.remark("There are no " + decision.state() + " mails.");
            return Exit.DONE;
        }
        var mails = mails(number, decision.state(), campaign);
        if (!selection.isConfirmed() && !screen.agrees(decision.question().formatted(mails))) {
            screen.remark("Nothing was changed.");
            return Exit.DONE;
        }
        var end = decision.what() + decision.query();
        if (chosen.isEmpty()) {
            tell(api.post(path + "/" + end));
        }
        chosen.forEach(delivery -> tell(api.post(path + "/deliveries/" + delivery + "/" + end)));
        return Exit.DONE;
    }

    private static String mails(long number, String state, Campaign campaign) {
        return "%d %s %s of \"%s\""
                .formatted(
                        number,
                        state,
                        number == 1 ? "mail" : "mails",
                        campaign.answer().text("title"));
    }

    private void tell(String answer) {
        if (json) {
            screen.answer(answer);
        } else {
            screen.line(Account.line(Campaign.parse(answer)));
        }
    }
}
