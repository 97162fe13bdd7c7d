package dev.rehearse.question.author.page;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.AuthorBrowser;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form to sign in, filled in and sent as a browser does it. */
record SignInForm(String action, String fields) {

    private static final Pattern ACTION = Pattern.compile("method=\"post\" action=\"(/[^\"]*sign-in[^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">", Pattern.DOTALL);

    static SignInForm of(String html) {
        var action = ACTION.matcher(html);
        assertThat(action.find()).isTrue();
        var fields = HIDDEN.matcher(html)
                .results()
                .map(found -> encoded(found.group(1), found.group(2)))
                .collect(Collectors.joining());
        return new SignInForm(AuthorBrowser.read(action.group(1)), fields);
    }

    /** A parser of HTML makes one character of each line break, and a form sends it as two. */
    private static String encoded(String name, String value) {
        var text = AuthorBrowser.read(value).replace("\r\n", "\n").replace("\n", "\r\n");
        return URLEncoder.encode(AuthorBrowser.read(name), UTF_8) + "=" + URLEncoder.encode(text, UTF_8) + "&";
    }

    private String body(String token) {
        return fields + "token=" + URLEncoder.encode(token, UTF_8);
    }

    ValidatableResponse send(String token) {
        return browser("")
                .body(body(token))
                .urlEncodingEnabled(false)
                .post(action)
                .then();
    }

    /** Signs in, and repeats the request to where the response leads. */
    ValidatableResponse signInAndRepeat(String token) {
        var target = send(token).statusCode(307).extract().header("Location");
        return browser(token)
                .body(body(token))
                .urlEncodingEnabled(false)
                .post(target)
                .then();
    }
}
