package dev.rehearse.question.catalog;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.question.catalog.FormerAddresses.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for former addresses: one redirect, with the same query, to where it is now what was there. It leads
 * to what is read at this moment, so that no redirect leads to another one.
 */
@ApplicationScoped
class Redirects {

    private static final String QUESTION = "question";

    private final FormerAddresses former;

    Redirects(FormerAddresses former) {
        this.former = former;
    }

    /** To the place of a question that is not where the request looks for it. */
    Optional<Response> toQuestion(String topic, String question, UriInfo request) {
        return former.question(topic, question).map(place -> PublicPage.moved(path(place, request)));
    }

    /** To the page of a topic, and to the question there that the request names, if it names one. */
    Optional<Response> toTopic(String slug, @Nullable String question, UriInfo request) {
        return former.topic(slug)
                .map(topic -> Optional.ofNullable(question)
                        .flatMap(named -> former.question(topic, named))
                        .map(place -> path(place, request))
                        .orElseGet(() -> "/topics/" + topic + query(request)))
                .map(PublicPage::moved);
    }

    /** To the JSON of a topic. */
    Optional<Response> toTopicJson(String slug, UriInfo request) {
        return former.topic(slug).map(topic -> PublicPage.moved("/api/topics/" + topic + query(request)));
    }

    Optional<Response> toTrack(String slug, UriInfo request) {
        return former.track(slug).map(track -> PublicPage.moved("/tracks/" + track + query(request)));
    }

    private static String path(Place place, UriInfo request) {
        var parameters = Arrays.stream(query(request).substring(1).split("&", -1))
                .map(parameter -> isQuestion(parameter) ? QUESTION + "=" + place.question() : parameter)
                .collect(Collectors.joining("&"));
        return "/topics/" + place.topic() + "?" + parameters + "#" + place.question();
    }

    private static boolean isQuestion(String parameter) {
        var name = parameter.split("=", 2)[0];
        return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(QUESTION);
    }

    private static String query(UriInfo request) {
        var query = request.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
