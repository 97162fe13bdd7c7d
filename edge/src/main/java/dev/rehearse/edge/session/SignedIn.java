package dev.rehearse.edge.session;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** The user who sent this request from a page. */
@RequestScoped
public class SignedIn {

    private String name = "";
    private Set<String> roles = Set.of();
    private String token = "";

    /** The subject of the token. */
    public String name() {
        return name;
    }

    /** The header that authenticates the user to the API of another service. */
    public String authorization() {
        return "Bearer " + token;
    }

    /** Whether the token has the role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    void as(SessionToken.Owner owner, String bearer) {
        name = owner.name();
        roles = owner.roles();
        token = bearer;
    }
}
