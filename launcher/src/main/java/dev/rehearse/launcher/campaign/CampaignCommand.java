package dev.rehearse.launcher.campaign;

import dev.rehearse.launcher.terminal.Terminal;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The command line of campaigns: {@code ./rehearse campaign}. */
public final class CampaignCommand {

    private static final String GATEWAY = "http://localhost:8080";

    private final OperatorApi api;
    private final Screen screen;
    private final Request request;
    private final Troubles troubles;

    private CampaignCommand(OperatorApi api, Screen screen, Request request) {
        this.api = api;
        this.screen = screen;
        this.request = request;
        this.troubles = new Troubles(api, screen, request);
    }

    /** Does what the words say and returns the exit code; what is wrong is one line on standard error. */
    public static int run(Path home, List<String> words) throws InterruptedException {
        var keyboard = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        var isTerminal = Terminal.isInteractive();
        var screen = new Screen(System.out, System.err, keyboard, isTerminal, isTerminal && Terminal.allowsEscapes());
        return run(home, words, System.getenv(), screen).code;
    }

    static Exit run(Path home, List<String> words, Map<String, String> environment, Screen screen)
            throws InterruptedException {
        try {
            var request = Request.parse(words);
            var url = OperatorApi.address(request.option("url").orElse(GATEWAY), request.has("plain-http"));
            try (var api = new OperatorApi(url, Bearer.of(request, environment, home, Clock.systemUTC()))) {
                return new CampaignCommand(api, screen, request).exit();
            }
        } catch (Failure failure) {
            screen.remark(failure.reason());
            return failure.exit();
        }
    }

    private Exit exit() throws InterruptedException {
        return switch (request.verb()) {
            case LIST -> list();
            case SHOW -> show();
            case DRAFT -> made(new Drafting(api, screen, request).draft(), "Drafted", "preview");
            case LAUNCH -> made(new Drafting(api, screen, request).launch(), "Launched", "watch");
            case AUDIENCE -> audience();
            case PREVIEW -> preview();
            case TEST -> test();
            case SEND, UNSCHEDULE, PAUSE, RESUME ->
                changed(api.post(campaign() + "/" + request.verb().word()));
            case CANCEL -> cancel();
            case SCHEDULE -> schedule();
            case WATCH -> new Watch(api, screen, request.has("json"), Watch.Patience.USUAL).follow(request.id());
            case UNKNOWN, FAILED -> troubles.list(request.verb().word());
            case RESEND -> troubles.resend();
            case WRITE_OFF -> troubles.writeOff();
        };
    }

    private String campaign() {
        return "campaigns/" + request.id();
    }

    /** The answer as it is, if that was asked for, and else in words. */
    private Exit tell(String answer, Consumer<String> inWords) {
        if (request.has("json")) {
            return screen.answer(answer);
        }
        inWords.accept(answer);
        return Exit.DONE;
    }

    private Exit list() {
        return tell(
                api.get("campaigns" + request.query("before", "limit")),
                answer -> screen.lines(Account.list(
                        Answer.list(answer).stream().map(Campaign::new).toList())));
    }

    private Exit show() {
        return tell(api.get(campaign()), answer -> {
            var campaign = Campaign.parse(answer);
            screen.lines(Account.whole(campaign));
            troubles.addTo(campaign);
        });
    }

    private Exit made(String made, String how, String next) {
        return tell(made, answer -> {
            var id = Answer.parse(answer).text("id");
            screen.line(how + " campaign " + id + ".");
            screen.remark("Next: ./rehearse campaign " + next + " " + id);
        });
    }

    private Exit audience() {
        return tell(
                api.get(campaign() + "/audience"),
                answer -> screen.line(Answer.parse(answer).number("candidates") + " candidates if it began now."));
    }

    private Exit preview() {
        return tell(api.get(campaign() + "/preview" + request.query("locale")), answer -> {
            var mail = Answer.parse(answer);
            screen.line("Subject: " + mail.text("subject"));
            screen.line("");
            mail.text("text").lines().forEach(screen::line);
        });
    }

    private Exit test() {
        var body = new JsonObject().put("email", request.operands().get(1));
        request.option("locale").ifPresent(locale -> body.put("locale", locale));
        var answer = api.post(campaign() + "/test", body);
        var isTaken = Answer.parse(answer).truth("accepted");
        tell(
                answer,
                said -> screen.line((isTaken ? "Taken: " : "Not taken: ")
                        + Answer.parse(said).text("reply")));
        return isTaken ? Exit.DONE : Exit.REFUSED;
    }

    /** Nothing happens if the user says no. */
    private Exit cancel() {
        var title = Campaign.parse(api.get(campaign())).answer().text("title");
        if (!request.has("yes") && !screen.agrees("Cancel \"" + title + "\"? It sends nothing more, for good.")) {
            screen.remark("Nothing was changed.");
            return Exit.DONE;
        }
        return changed(api.post(campaign() + "/cancel"));
    }

    private Exit schedule() {
        var at = Drafting.time(request.operands().get(1));
        return changed(api.post(campaign() + "/schedule", new JsonObject().put("sendAt", at)));
    }

    private Exit changed(String answer) {
        return tell(answer, changed -> screen.line(Account.line(Campaign.parse(changed))));
    }
}
