package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Command;
import dev.rehearse.e2e.stack.Launcher;
import dev.rehearse.e2e.stack.Mailbox;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole main job over HTTP: the pages by their forms, the operator and a mail program by the API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
interface Journey {

    String READER = "reader@example.org";
    String SECTION_READER = "section+topics@example.org";
    String DOUBTER = "doubter@example.org";

    /** The running product. */
    Stack stack();

    @Test
    @Order(1)
    default void from_reading_to_a_report_and_out_again(@TempDir Path folder) throws IOException, InterruptedException {
        var stack = stack();
        var api = Api.of(stack);
        var mails = stack.mailbox();
        readTheTopic(stack);
        signUp(stack, READER, "python/concurrency/asyncio");
        signUp(stack, READER, "python");
        signUp(stack, SECTION_READER, "python/concurrency");
        signUp(stack, DOUBTER, "python/concurrency/asyncio");
        confirm(mails, READER, "asyncio");
        confirm(mails, READER, "Python");
        confirm(mails, SECTION_READER, "Concurrency");

        launch(stack, api);

        var mail = mails.to(READER, "is here");
        mails.to(SECTION_READER, "is here");
        offersThePracticeTest(stack);
        takeTheInterview(stack, mail);
        gradeAndScoreAnew(stack, folder);
        unsubscribe(api, mail);
        goesOnWithoutTheCatalog(stack, api);
        assertThat(mails.all(READER, "is here")).hasSize(1);
        assertThat(mails.all(DOUBTER, "is here")).isEmpty();
    }

    private static void readTheTopic(Stack stack) throws IOException {
        var home = page(stack.url());
        var topic = home.expectFirst("a[href=/topics/asyncio]").absUrl("href");
        var page = page(URI.create(topic));

        assertThat(page.title()).contains("asyncio & async/await");
        assertThat(page.select("section.question")).hasSize(6);
        assertThat(page.select("section.question pre code .k")).isNotEmpty();
    }

    private static void signUp(Stack stack, String address, String scope) throws IOException {
        var page = page(stack.url().resolve("topics/asyncio"));
        var form = page.expectForm("form[action=/notify/subscriptions]");
        form.expectFirst("input[type=email]").val(address);
        form.select("input[name=scope]").removeAttr("checked");
        form.expectFirst("input[value=" + scope + "]").attr("checked", "checked");

        var answer = form.submit().execute();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.parse().text()).contains("mail").doesNotContain(address);
    }

    /** Looking at the link changes nothing; the button does. */
    private static void confirm(Mailbox mails, String address, String scope) throws IOException {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !mails.all(address, scope).isEmpty());
        var page = page(mails.to(address, scope).link());

        var answer = page.expectForm("main form").submit().execute();

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void launch(Stack stack, Api api) throws IOException, InterruptedException {
        var launch = "interview/api/practice-tests/asyncio/launch";
        assertThat(api.postAs("nonsense", launch).statusCode()).isEqualTo(401);
        assertThat(api.postAs(stack.token("author"), launch).statusCode()).isEqualTo(403);
        assertThat(api.postAs(stack.token("operator"), launch).statusCode()).isEqualTo(200);
        assertThat(api.postAs(stack.token("operator"), launch).statusCode()).isEqualTo(200);
    }

    private static void offersThePracticeTest(Stack stack) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var page = page(stack.url().resolve("topics/asyncio"));
            assertThat(page.select("form[action=/notify/subscriptions]")).isEmpty();
            assertThat(page.select("#_practice a.button").attr("href")).isEqualTo("/interview/practice-tests/asyncio");
        });
    }

    private static void takeTheInterview(Stack stack, Mailbox.Mail mail) throws IOException {
        assertThat(mail.text()).contains(stack.url() + "interview/practice-tests/asyncio");
        var start = page(stack.url().resolve("interview/practice-tests/asyncio"));
        var page = start.expectForm("main form").submit().execute().parse();
        var asked = new HashSet<String>();
        while (page.selectFirst("form[action$=/answers]") != null) {
            asked.add(page.expectFirst("input[name=question]").val());
            page = answer(page.expectForm("form[action$=/answers]"));
        }

        assertThat(asked).hasSizeBetween(6, 15);
        assertThat(page.expectFirst("h1").text()).contains("Your level:");
        assertThat(page.select("ol.study > li")).isNotEmpty();
        assertThat(page.select("svg.scale, svg polyline")).hasSize(2);
    }

    private static void gradeAndScoreAnew(Stack stack, Path folder) throws IOException, InterruptedException {
        assertThat(operator(stack, folder, "regrade"))
                .containsPattern("\n1 interview processed, \\d+ new grades?\\.\n");
        assertThat(operator(stack, folder, "regrade")).endsWith("\n1 interview processed, 0 new grades.\n");
        assertThat(operator(stack, folder, "rescore")).endsWith("\n1 interview processed, 1 new result.\n");
        assertThat(operator(stack, folder, "rescore")).endsWith("\n1 interview processed, 0 new results.\n");
    }

    /** A command for the practice test, in two requests. */
    private static String operator(Stack stack, Path folder, String command) throws IOException, InterruptedException {
        return Command.of(folder, Launcher.built(folder).commands())
                .run(command, "asyncio", "--limit=1", "--url=" + stack.url(), "--token=" + stack.token("operator"));
    }

    private static Document answer(FormElement form) throws IOException {
        var choice = form.selectFirst("input[type=radio], input[type=checkbox]");
        if (choice != null) {
            choice.attr("checked", "checked");
        } else if (form.selectFirst("select") != null) {
            var places = form.select("select");
            for (int place = 0; place < places.size(); place++) {
                places.get(place).select("option").get(place + 1).attr("selected", "selected");
            }
        } else {
            form.expectFirst("textarea, input[type=text]").val("1");
        }
        form.select("button[name]").remove();
        return form.submit().execute().parse();
    }

    private static void unsubscribe(Api api, Mailbox.Mail mail) {
        var header = mail.header("List-Unsubscribe");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        var link = URI.create(header.substring(header.indexOf('<') + 1, header.indexOf('>')));

        assertThat(api.oneClick(link).statusCode()).isEqualTo(200);
        assertThat(api.oneClick(link).statusCode()).isEqualTo(200);
    }

    /** An interview needs no other service once it has begun, and what was killed comes back. */
    private static void goesOnWithoutTheCatalog(Stack stack, Api api) throws IOException, InterruptedException {
        var begun = Api.json(api.post("interview/api/interviews", Map.of("practiceTest", "asyncio")));
        var path = "interview/api/interviews/" + begun.get("id").asText();
        stack.kill("question-service");

        var question = api.get(path).get("question");
        var answer = api.post(
                path + "/answers",
                Map.of("position", 1, "question", question.get("id").asText(), "answer", List.of()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).get("answered").asInt()).isEqualTo(1);
        await().atMost(Duration.ofMinutes(2)).until(() -> api.status("api/topics") == 200);
    }

    private static Document page(URI address) throws IOException {
        Connection.Response answer = Jsoup.connect(address.toString()).execute();
        return answer.parse();
    }
}
