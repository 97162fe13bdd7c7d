package dev.rehearse.notify.operator;

import jakarta.enterprise.context.RequestScoped;

/** The operator who sends this request. */
@RequestScoped
public class SignedIn {

    private String name = "";
    private String token = "";

    /** The subject of the token. */
    public String name() {
        return name;
    }

    /** Says to another service who sends this request, as its API wants to hear it. */
    public String authorization() {
        return "Bearer " + token;
    }

    void as(String operator, String bearer) {
        name = operator;
        token = bearer;
    }
}
