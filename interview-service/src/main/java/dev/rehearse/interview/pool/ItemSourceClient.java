package dev.rehearse.interview.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fetches the items of a topic, and sends for them again only when they have changed since. */
@ApplicationScoped
public class ItemSourceClient {

    private static final Logger LOG = Logger.getLogger(ItemSourceClient.class);

    private final QuestionServiceClient questionService;
    private final ServiceToken token;
    private final ItemPools pools;
    private final Clock clock;

    ItemSourceClient(
            @RestClient QuestionServiceClient questionService, ServiceToken token, ItemPools pools, Clock clock) {
        this.questionService = questionService;
        this.token = token;
        this.pools = pools;
        this.clock = clock;
    }

    /** Returns the pool as it is now; throws {@link QuestionServiceAway}. */
    public ItemPool pool(String topic) {
        var latest = pools.latest(topic);
        try (var answer = ask(topic, latest.map(pool -> pool.tag).orElse(null))) {
            return switch (answer.getStatus()) {
                case 200 -> {
                    var fetched = answer.readEntity(FetchedPool.class);
                    yield pools.store(new ItemPool(
                            topic, answer.getHeaderString(HttpHeaders.ETAG), fetched.items(), clock.instant()));
                }
                case 304 -> latest.orElseThrow();
                default -> throw refused(answer);
            };
        } catch (ProcessingException | WebApplicationException e) {
            throw away(e);
        }
    }

    /** Returns what the catalog says of a topic; throws {@link QuestionServiceAway}. */
    public Topic topic(String topic) {
        try (var answer = ask(topic, null)) {
            if (answer.getStatus() != 200) {
                throw refused(answer);
            }
            return answer.readEntity(FetchedPool.class).topic();
        } catch (ProcessingException | WebApplicationException e) {
            throw away(e);
        }
    }

    private Response ask(String topic, @Nullable String tag) {
        return questionService.itemPool(topic, token.authorization(), tag);
    }

    private static QuestionServiceAway refused(Response answer) {
        LOG.errorf("question-service answers %d to a request for items", answer.getStatus());
        return new QuestionServiceAway();
    }

    private static QuestionServiceAway away(RuntimeException cause) {
        LOG.warnf("question-service does not answer: %s", cause.getMessage());
        return new QuestionServiceAway();
    }
}
