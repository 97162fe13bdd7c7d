package dev.rehearse.edge.security;

/** The roles that a bearer token can carry in its {@code groups} claim. */
public final class Role {

    /** Writes questions. */
    public static final String AUTHOR = "author";

    /** Launches practice tests and manages mail. */
    public static final String OPERATOR = "operator";

    /** Another service of Rehearse. */
    public static final String SERVICE = "service";

    private Role() {}
}
