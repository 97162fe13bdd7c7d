package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Ids;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Query;
import dev.rehearse.cli.operator.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The operations on campaigns; each returns its exit code.
 *
 * @param json whether responses are printed unchanged
 */
record Operations(OperatorApi api, Screen screen, boolean json) {

    Undelivered undelivered() {
        return new Undelivered(api, screen, json);
    }

    Exit list(Query query) {
        return tell(
                api.get("campaigns" + query),
                answer -> screen.lines(Account.list(
                        Answer.list(answer).stream().map(Campaign::new).toList())));
    }

    Exit show(String id) {
        return tell(api.get(campaign(id)), answer -> {
            var campaign = Campaign.parse(answer);
            screen.lines(Account.whole(campaign));
            undelivered().addTo(campaign);
        });
    }

    Exit draft(LaunchOptions options, @Nullable String sendAt) {
        return made(new Drafting(api, screen, options).draft(sendAt), "Drafted", "preview");
    }

    Exit launch(LaunchOptions options) {
        return made(new Drafting(api, screen, options).launch(), "Launched", "watch");
    }

    private Exit made(String made, String how, String next) {
        return tell(made, answer -> {
            var id = Answer.parse(answer).text("id");
            screen.line(how + " campaign " + id + ".");
            screen.remark("Next: ./rehearse campaign " + next + " " + id);
        });
    }

    Exit audience(String id) {
        return tell(
                api.get(campaign(id) + "/audience"),
                answer -> screen.line(Answer.parse(answer).number("candidates") + " candidates if it began now."));
    }

    Exit preview(String id, Query query) {
        return tell(api.get(campaign(id) + "/preview" + query), answer -> {
            var mail = Answer.parse(answer);
            screen.line("Subject: " + mail.text("subject"));
            screen.line("");
            mail.text("text").lines().forEach(screen::line);
        });
    }

    Exit test(String id, String address, @Nullable String locale) {
        var body = new LinkedHashMap<String, String>();
        body.put("email", address);
        if (locale != null) {
            body.put("locale", locale);
        }
        var answer = api.post(campaign(id) + "/test", body);
        var isTaken = Answer.parse(answer).truth("accepted");
        tell(
                answer,
                said -> screen.line((isTaken ? "Taken: " : "Not taken: ")
                        + Answer.parse(said).text("reply")));
        return isTaken ? Exit.DONE : Exit.REFUSED;
    }

    /** Nothing happens if the user declines. */
    Exit cancel(String id, boolean isConfirmed) {
        var title = Campaign.parse(api.get(campaign(id))).answer().text("title");
        if (!isConfirmed && !screen.agrees("Cancel \"" + title + "\"? It sends nothing more, for good.")) {
            screen.remark("Nothing was changed.");
            return Exit.DONE;
        }
        return change(id, "cancel");
    }

    Exit schedule(String id, String time) {
        return changed(api.post(campaign(id) + "/schedule", Map.of("sendAt", Drafting.time(time))));
    }

    Exit change(String id, String how) {
        return changed(api.post(campaign(id) + "/" + how));
    }

    Exit watch(String id) throws InterruptedException {
        return new Watch(api, screen, json, Watch.Patience.USUAL).follow(Ids.campaign(id));
    }

    private Exit changed(String answer) {
        return tell(answer, changed -> screen.line(Account.line(Campaign.parse(changed))));
    }

    private static String campaign(String id) {
        return "campaigns/" + Ids.campaign(id);
    }

    /** The response unchanged if requested, otherwise as text. */
    private Exit tell(String answer, Consumer<String> inWords) {
        if (json) {
            return screen.answer(answer);
        }
        inWords.accept(answer);
        return Exit.DONE;
    }
}
