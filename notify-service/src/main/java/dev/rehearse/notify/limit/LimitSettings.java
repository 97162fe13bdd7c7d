package dev.rehearse.notify.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How often people who need no login may make us write mails. */
@ConfigMapping(prefix = "rehearse.limits")
public interface LimitSettings {

    /** How many times from one address of the internet. Behind one may be a whole school. */
    @WithDefault("60")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int perClient();

    /** How many mails in all go out at once. What is asked for beyond that waits for its turn. */
    @WithDefault("3000")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int overall();

    /** For how long a limit counts, from the first time on. */
    @WithDefault("1H")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration window();
}
