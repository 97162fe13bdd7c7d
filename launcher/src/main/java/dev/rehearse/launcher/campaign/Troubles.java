package dev.rehearse.launcher.campaign;

import java.util.List;

/** The mails of a campaign that went wrong, by name, and what becomes of them. */
final class Troubles {

    private static final int SHOWN = 20;
    private static final int USUAL_PAGE = 100;

    private final OperatorApi api;
    private final Screen screen;
    private final Request request;

    Troubles(OperatorApi api, Screen screen, Request request) {
        this.api = api;
        this.screen = screen;
        this.request = request;
    }

    /** A page of them. */
    Exit list(String state) {
        var query = request.query("after", "limit").replaceFirst("[?]", "&");
        var answer = api.get("campaigns/%s/deliveries?state=%s%s".formatted(request.id(), state, query));
        if (request.has("json")) {
            return screen.answer(answer);
        }
        var deliveries = Answer.list(answer);
        if (deliveries.isEmpty()) {
            screen.line("There are no %s%s mails.".formatted(request.has("after") ? "more " : "", state));
            return Exit.DONE;
        }
        screen.lines(Account.deliveries(deliveries));
        if (deliveries.size() == request.option("limit").map(Integer::valueOf).orElse(USUAL_PAGE)) {
            var last = deliveries.getLast().text("id");
            screen.remark(
                    "There may be more: ./rehearse campaign %s %s --after %s".formatted(state, request.id(), last));
        }
        return Exit.DONE;
    }

    /** The first failed and unknown ones, below the campaign. */
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

    /** Nothing happens if the user says no. */
    Exit resend() {
        var state = request.has("failed") ? "failed" : "unknown";
        return decide("resend", state, "Send %s again? Who has got one gets two.", "?state=" + state);
    }

    Exit writeOff() {
        return decide("write-off", "unknown", "Give up on %s? They count as failed.", "");
    }

    private Exit decide(String what, String state, String question, String query) {
        var chosen = request.deliveries();
        if (chosen.isEmpty() != request.has("all")) {
            throw Failure.usage("Name the mails or give --all, one of the two.");
        }
        var campaign = Campaign.parse(api.get("campaigns/" + request.id()));
        var number = chosen.isEmpty() ? campaign.count(state) : chosen.size();
        if (number == 0) {
            screen.remark("There are no " + state + " mails.");
            return Exit.DONE;
        }
        var mails = "%d %s %s of \"%s\""
                .formatted(
                        number,
                        state,
                        number == 1 ? "mail" : "mails",
                        campaign.answer().text("title"));
        if (!request.has("yes") && !screen.agrees(question.formatted(mails))) {
            screen.remark("Nothing was changed.");
            return Exit.DONE;
        }
        var path = "campaigns/" + request.id() + "/";
        if (chosen.isEmpty()) {
            tell(api.post(path + what + query));
        }
        for (var delivery : chosen) {
            tell(api.post(path + "deliveries/" + delivery + "/" + what + query));
        }
        return Exit.DONE;
    }

    private void tell(String answer) {
        if (request.has("json")) {
            screen.answer(answer);
        } else {
            screen.line(Account.line(Campaign.parse(answer)));
        }
    }
}
