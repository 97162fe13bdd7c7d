package dev.rehearse.interview.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How often one client may start interviews. Each report shows keys, so a generous limit lets one client collect all
 * keys of a small item pool quickly.
 */
@ConfigMapping(prefix = "rehearse.limits")
public interface StartLimitSettings {

    /** How many interviews one IPv4 address or one /64 of IPv6 may start. A whole school may share one address. */
    @WithDefault("10")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int startsPerClient();

    /** The window of the limit, from the first start on. */
    @WithDefault("1H")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration window();
}
