package dev.rehearse.interview.engine;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Requests to the engine's API. */
final class EngineRequests {

    /** An item of the model 2PL. */
    static final Map<String, Object> ITEM =
            Map.of("id", "one", "model", "2PL", "discrimination", 1.0, "difficulty", 0.0);

    private EngineRequests() {}

    /** The same item with another value. */
    static Map<String, Object> with(String field, Object value) {
        var item = new HashMap<String, Object>(ITEM);
        item.put(field, value);
        return item;
    }

    static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/engine/" + path)
                .then();
    }
}
