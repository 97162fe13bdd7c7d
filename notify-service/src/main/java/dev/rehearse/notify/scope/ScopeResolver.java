package dev.rehearse.notify.scope;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Finds a scope: among the stored ones first, so that sign-up does not depend on question-service. */
@ApplicationScoped
public class ScopeResolver {

    private static final Logger LOG = Logger.getLogger(ScopeResolver.class);

    private static final Pattern PATH = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}");
    private static final int LONGEST_PATH = 300;

    private final Scopes scopes;
    private final CatalogClient questionService;

    ScopeResolver(Scopes scopes, @RestClient CatalogClient questionService) {
        this.scopes = scopes;
        this.questionService = questionService;
    }

    /** Returns the scope of the path; throws {@link UnknownScope}, or {@link CatalogUnavailable} if that is unknown. */
    public Scope require(String path) {
        return find(path).orElseThrow(() -> new UnknownScope(path));
    }

    /** Returns the scope of the path, if there is one; throws {@link CatalogUnavailable} if that is unknown. */
    public Optional<Scope> find(String path) {
        if (path.equals(Scope.EVERYTHING)) {
            return Optional.of(scopes.named(path).orElseGet(scopes::everything));
        }
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return scopes.named(path).or(() -> {
            store(ask());
            return scopes.named(path);
        });
    }

    /** Learns new topics and changed titles ahead of the first sign-up that needs them. */
    @Scheduled(every = "${rehearse.scopes.refresh}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void refresh() {
        try {
            store(ask());
        } catch (CatalogUnavailable away) {
            LOG.debug("question-service does not answer; known topics stay as they are");
        }
    }

    private List<CatalogTopic> ask() {
        try {
            return questionService.topics();
        } catch (RuntimeException e) {
            LOG.debugf("question-service does not answer: %s", e.getMessage());
            throw new CatalogUnavailable();
        }
    }

    private void store(List<CatalogTopic> topics) {
        scopes.put(new CatalogPaths(topics));
    }
}
