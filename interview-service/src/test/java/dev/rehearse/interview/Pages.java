package dev.rehearse.interview;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages as a browser asks for them. */
final class Pages {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(position|question)\" value=\"([^\"]+)\"");

    private Pages() {}

    static ValidatableResponse page(String address) {
        return given().basePath("/").accept("text/html").get(address).then();
    }

    /** Sends the form of the current question. */
    static ValidatableResponse submit(Candidate candidate, Map<String, String> fields) {
        var address = "/interview/interviews/" + candidate.id();
        var form = given().basePath("/")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false);
        var hidden = HIDDEN.matcher(page(address).extract().asString());
        while (hidden.find()) {
            form.formParam(hidden.group(1), hidden.group(2));
        }
        return form.formParams(fields).post(address + "/answers").then();
    }
}
