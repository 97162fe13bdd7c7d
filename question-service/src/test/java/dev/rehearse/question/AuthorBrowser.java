package dev.rehearse.question;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A browser in which an author has signed in. */
final class AuthorBrowser {

    static final String COOKIE = "__Host-rehearse-session";

    private AuthorBrowser() {}

    static String token(String... roles) {
        return Jwt.issuer("rehearse")
                .audience("rehearse")
                .upn(roles[0])
                .groups(Set.of(roles))
                .expiresIn(Duration.ofMinutes(5))
                .sign();
    }

    static RequestSpecification browser() {
        return browser(token("author"));
    }

    static RequestSpecification browser(String token) {
        return given().cookie(COOKIE, token)
                .header("Sec-Fetch-Site", "same-origin")
                .accept("text/html")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false);
    }

    static ValidatableResponse look(String path) {
        return browser().urlEncodingEnabled(false).get(path).then();
    }

    static ValidatableResponse send(String path, Map<String, ?> fields) {
        return browser().formParams(fields).post(path).then();
    }

    /** Text as a page shows it. */
    static String shown(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text that a page shows so. */
    static String read(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
