package dev.rehearse.edge.session;

import dev.rehearse.edge.security.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which of a service's pages need a sign-in. Set by the service, not by operators. */
@ConfigMapping(prefix = "rehearse.sign-in")
public interface SignInSettings {

    /** The role that a token needs. */
    @WithDefault(Role.OPERATOR)
    String role();

    /** The page that a sign-in leads to. The form to sign in is below it, at {@code /sign-in}. */
    @WithDefault("/operator")
    String home();
}
