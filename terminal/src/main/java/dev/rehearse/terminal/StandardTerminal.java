package dev.rehearse.terminal;

import java.io.Console;
import java.util.Optional;

/** What standard input and output are connected to. */
public final class StandardTerminal {

    private StandardTerminal() {}

    /** Whether a user reads what is written and can answer. */
    public static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Whether lines may have colours and change in place: NO_COLOR (no-color.org) asks for plain text. */
    public static boolean allowsEscapes() {
        return isInteractive() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }
}
