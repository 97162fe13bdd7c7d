package dev.rehearse.edge.session;

import jakarta.enterprise.context.RequestScoped;

/** The person who sent this request from a page. */
@RequestScoped
public class SignedIn {

    private String name = "";
    private String token = "";

    /** The subject of the token. */
    public String name() {
        return name;
    }

    /** The header by which the API of another service knows the person. */
    public String authorization() {
        return "Bearer " + token;
    }

    void as(String subject, String bearer) {
        name = subject;
        token = bearer;
    }
}
