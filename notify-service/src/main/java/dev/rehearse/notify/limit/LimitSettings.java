package dev.rehearse.notify.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often people who need no login may make us write mails. */
@ConfigMapping(prefix = "rehearse.limits")
public interface LimitSettings {

    /** How many times from one address of the internet. Behind one may be a whole school. */
    @WithDefault("60")
    @Min(1)
    int perClient();

    /** How many times in all. */
    @WithDefault("3000")
    @Min(1)
    int overall();

    /** For how long a limit counts, from the first time on. */
    @WithDefault("1H")
    Duration window();
}
