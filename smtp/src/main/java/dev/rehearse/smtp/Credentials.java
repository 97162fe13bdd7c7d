package dev.rehearse.smtp;

/** User and password for the server. */
public record Credentials(String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
