package dev.rehearse.notify.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Rate limits of mails that are requested without a login. */
@ConfigMapping(prefix = "rehearse.limits")
public interface LimitSettings {

    /** How many mails one IPv4 address or one /64 of IPv6 may ask for. Behind one may be a whole school. */
    @WithDefault("60")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int perClient();

    /**
     * How many mails go out within the window in all. Those beyond it are queued; when the queue is a day long, sign-up
     * is closed for a while.
     */
    @WithDefault("3000")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int overall();

    /** The window of the limits, from the first request on. */
    @WithDefault("1H")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration window();
}
