package dev.rehearse.question.catalog;

import dev.rehearse.question.catalog.FormerAddresses.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what had a former address is now: a path with the query of the request. It is where it is read at this moment,
 * so that no redirect leads to another one.
 */
@ApplicationScoped
class Redirects {

    private static final String QUESTION = "question";

    private final FormerAddresses former;

    Redirects(FormerAddresses former) {
        this.former = former;
    }

    /** To the place of a question that is not where the request looks for it. */
    Optional<String> toQuestion(String topic, String question, URI request) {
        return former.question(topic, question).map(place -> path(place, request));
    }

    /** To the page of a topic, and to the question there that the request names, if it names one. */
    Optional<String> toTopic(String slug, @Nullable String question, URI request) {
        return former.topic(slug)
                .map(topic -> Optional.ofNullable(question)
                        .flatMap(named -> former.question(topic, named))
                        .map(place -> path(place, request))
                        .orElseGet(() -> "/topics/" + topic + query(request)));
    }

    /** To the JSON of a topic. */
    Optional<String> toTopicJson(String slug, URI request) {
        return former.topic(slug).map(topic -> "/api/topics/" + topic + query(request));
    }

    Optional<String> toTrack(String slug, URI request) {
        return former.track(slug).map(track -> "/tracks/" + track + query(request));
    }

    private static String path(Place place, URI request) {
        var parameters = Arrays.stream(query(request).substring(1).split("&", -1))
                .map(parameter -> isQuestion(parameter) ? QUESTION + "=" + place.question() : parameter)
                .collect(Collectors.joining("&"));
        return "/topics/" + place.topic() + "?" + parameters + "#" + place.question();
    }

    private static boolean isQuestion(String parameter) {
        var name = parameter.split("=", 2)[0];
        return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(QUESTION);
    }

    private static String query(URI request) {
        var query = request.getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
