package dev.rehearse.edge.session;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows the pages of a resource only to people who have signed in with the role that {@code rehearse.sign-in.role}
 * names, and lets no other site change anything through them.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignInRequired {

    /** A second role that opens the pages; its people sign in on pages of their own. */
    String alsoFor() default "";
}
