package dev.rehearse.launcher;

import dev.rehearse.launcher.process.Incidents;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells the user which part failed, when it is started again and when it is back.
 *
 * @param onReturn hears the name of a part that is ready again, in a process with another number
 */
record Supervision(Terminal terminal, Consumer<String> onReturn) implements Incidents {

    @Override
    public void failed(Failure failure) {
        var when = failure.restartIn().isZero()
                ? "Starting it again"
                : "Starting it again in " + failure.restartIn().toSeconds() + " s";
        terminal.say(terminal.bad(
                "%s %s, see %s. %s.".formatted(title(failure.part()), failure.how(), failure.log(), when)));
    }

    @Override
    public void returned(String part, Duration after) {
        onReturn.accept(part);
        terminal.say(terminal.good("%s is ready again, after %s".formatted(title(part), Stopwatch.inSeconds(after))));
    }

    private static String title(String part) {
        return part.endsWith("-service") ? "The " + part : part;
    }
}
