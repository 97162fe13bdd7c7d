package dev.rehearse.question.catalog;

import dev.rehearse.question.catalog.FormerAddresses.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what had a former address is now: a path with the query of the request. It is where it is read at this moment,
 * so that no redirect leads to another one.
 */
@ApplicationScoped
public class Redirects {

    private static final String QUESTION = "question";
    private static final String TOPIC = "topic";
    private static final String TRACK = "track";

    private final FormerAddresses former;

    Redirects(FormerAddresses former) {
        this.former = former;
    }

    /** To the place of a question that is not where the request looks for it. */
    public Optional<String> toQuestion(String topic, String question, URI request) {
        return former.question(topic, question).map(place -> path(place, request));
    }

    /** To the page of a question that had this address, or whose topic had this slug. */
    public Optional<String> toQuestionPage(String topic, String question, URI request) {
        return former.question(topic, question)
                .or(() -> former.topic(topic)
                        .flatMap(today -> former.current(today, question).or(() -> former.question(today, question))))
                .map(place -> QuestionView.page(place.topic(), place.question()) + query(request));
    }

    /** To the page of a topic, and to the question there that the request names, if it names one. */
    public Optional<String> toTopic(String slug, @Nullable String question, URI request) {
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

    /** To the image of a topic, by the last part of its path. */
    public Optional<String> toTopicImage(String slug, URI request) {
        var path = request.getRawPath();
        return former.topic(slug).map(topic -> "/topics/" + topic + path.substring(path.lastIndexOf('/')));
    }

    public Optional<String> toTrack(String slug, URI request) {
        return former.track(slug).map(track -> "/tracks/" + track + query(request));
    }

    /** To the request itself with the slugs of today, if it filters by a former one. */
    public Optional<String> toFiltered(@Nullable String topic, @Nullable String track, URI request) {
        var today = new HashMap<String, String>();
        Optional.ofNullable(topic).flatMap(former::topic).ifPresent(slug -> today.put(TOPIC, slug));
        Optional.ofNullable(track).flatMap(former::track).ifPresent(slug -> today.put(TRACK, slug));
        return today.isEmpty()
                ? Optional.empty()
                : Optional.of(request.getRawPath() + "?" + parameters(request, today));
    }

    private static String path(Place place, URI request) {
        var parameters = parameters(request, Map.of(QUESTION, place.question()));
        return "/topics/" + place.topic() + "?" + parameters + "#" + place.question();
    }

    /** The parameters of the request, some of them with other values. */
    private static String parameters(URI request, Map<String, String> values) {
        return Arrays.stream(query(request).substring(1).split("&", -1))
                .map(parameter -> {
                    var name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
                    var value = values.get(name);
                    return value == null ? parameter : name + "=" + value;
                })
                .collect(Collectors.joining("&"));
    }

    private static String query(URI request) {
        var query = request.getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
