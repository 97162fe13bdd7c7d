package dev.rehearse.interview.practise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Where a question is practised that had another address before, by the redirects of question-service. */
@ApplicationScoped
class MovedQuestions {

    private static final Logger LOG = Logger.getLogger(MovedQuestions.class);

    /** A question on the page of its topic. */
    private static final Pattern PLACE =
            Pattern.compile("/topics/([a-z0-9-]{1,80})\\?question=([a-z0-9-]{1,80})(?:#.*)?");

    private final TopicPageClient questionService;

    MovedQuestions(@RestClient TopicPageClient questionService) {
        this.questionService = questionService;
    }

    /** The path of the page to practise it; nothing if it has not moved, or question-service does not answer. */
    Optional<String> page(String topic, String question) {
        try (var answer = questionService.look(topic, question)) {
            return Optional.ofNullable(answer.getHeaderString(HttpHeaders.LOCATION))
                    .map(PLACE::matcher)
                    .filter(place -> place.matches())
                    .map(place -> "/interview/practise/" + place.group(1) + "/" + place.group(2));
        } catch (RuntimeException unknown) {
            LOG.debugf("question-service knows no page of a question: %s", unknown.getMessage());
            return Optional.empty();
        }
    }
}
