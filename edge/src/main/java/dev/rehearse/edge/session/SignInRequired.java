package dev.rehearse.edge.session;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Restricts the pages of a resource to people who have signed in with the role of {@code rehearse.sign-in.role}, and
 * rejects cross-site changes.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignInRequired {

    /** A second role that opens the pages; its people sign in on pages of their own. */
    String alsoFor() default "";
}
