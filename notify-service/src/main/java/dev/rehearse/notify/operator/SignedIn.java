package dev.rehearse.notify.operator;

import jakarta.enterprise.context.RequestScoped;

/** The operator who sends this request. */
@RequestScoped
public class SignedIn {

    private String name = "";

    /** The subject of the token. */
    public String name() {
        return name;
    }

    void as(String operator) {
        name = operator;
    }
}
