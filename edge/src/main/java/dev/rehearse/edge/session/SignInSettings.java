package dev.rehearse.edge.session;

import dev.rehearse.edge.security.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the sign-in to a service's pages. Set by the service, not by operators. */
@ConfigMapping(prefix = "rehearse.sign-in")
public interface SignInSettings {

    /** Whether the service has operator pages and therefore {@link OperatorSignInPages}; fixed at build time. */
    @WithDefault("false")
    boolean enabled();

    /** The role that a token needs. */
    @WithDefault(Role.OPERATOR)
    String role();

    /** The page after a sign-in. The sign-in form is below it, at {@code /sign-in}. */
    @WithDefault("/operator")
    String home();
}
