package dev.rehearse.launcher;

import dev.rehearse.launcher.process.PartListener;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells the user which part failed, when it will be restarted and when it is ready again.
 *
 * @param onReturn is called with the name of a part that is ready again with another process id
 */
record Supervision(Terminal terminal, Consumer<String> onReturn) implements PartListener {

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
