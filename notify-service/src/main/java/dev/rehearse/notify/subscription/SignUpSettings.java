package dev.rehearse.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of sign-ups. */
@ConfigMapping(prefix = "rehearse.sign-up")
interface SignUpSettings {

    String RANGE = "is ${validatedValue}, and must be from 1 ms to 5 s";

    /**
     * A sign-up is answered after a multiple of this time, several times as long as the work takes, so that response
     * times tell nothing of an address.
     */
    @WithDefault("PT0.025S")
    @DurationMin(millis = 1, message = RANGE)
    @DurationMax(seconds = 5, message = RANGE)
    Duration responseTimeStep();
}
