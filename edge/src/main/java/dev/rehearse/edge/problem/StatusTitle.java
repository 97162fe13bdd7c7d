package dev.rehearse.edge.problem;

/** The title of a problem that the framework found, by its status. */
public final class StatusTitle {

    private StatusTitle() {}

    public static String of(int status) {
        return switch (status) {
            case 400 -> "Invalid request";
            case 401 -> "Authentication needed";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "No acceptable representation";
            case 408 -> "Request timed out";
            case 413 -> "Request too large";
            case 415 -> "Unsupported media type";
            case 416 -> "Range not satisfiable";
            case 503 -> "Temporarily unavailable";
            default -> status < 500 ? "Request refused" : "Internal error";
        };
    }
}
