package dev.rehearse.interview.launch;

import dev.rehearse.interview.pool.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks notify-service what a launch would send, and to how many. */
@ApplicationScoped
public class LaunchPreviews {

    private static final Logger LOG = Logger.getLogger(LaunchPreviews.class);

    private final LaunchPreviewClient notifyService;
    private final ServiceToken token;

    LaunchPreviews(@RestClient LaunchPreviewClient notifyService, ServiceToken token) {
        this.notifyService = notifyService;
        this.token = token;
    }

    /** Nothing if notify-service does not answer within two seconds: a launch does not need it. */
    public Optional<LaunchPreview> of(LaunchAnnouncement.Body body, Locale language) {
        try {
            return Optional.of(notifyService.preview(token.authorization(), language.getLanguage(), body));
        } catch (RuntimeException away) {
            LOG.debugf(away, "notify-service gives no preview of the launch of %s", body.practiceTest());
            return Optional.empty();
        }
    }
}
