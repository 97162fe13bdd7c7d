package dev.rehearse.cli.operator;

import dev.rehearse.terminal.Printable;
import dev.rehearse.terminal.StandardTerminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The output to the user, and their confirmations.
 *
 * @param isTerminal whether there is a user who can answer
 * @param redraws whether lines may change in place
 */
public record Screen(
        PrintStream out, PrintStream remarks, BufferedReader keyboard, boolean isTerminal, boolean redraws) {

    public static Screen standard() {
        var keyboard = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return new Screen(
                System.out, System.err, keyboard, StandardTerminal.isInteractive(), StandardTerminal.allowsEscapes());
    }

    /** Text from outside, such as a mail server's reply, must not move the cursor. */
    public void line(String text) {
        out.println(Printable.of(text));
    }

    public void lines(List<String> texts) {
        texts.forEach(this::line);
    }

    /** The service's own response, for scripts. */
    public Exit answer(String json) {
        out.println(json);
        return Exit.DONE;
    }

    /** Messages that are not part of a script's output. */
    public void remark(String text) {
        remarks.println(Printable.of(text));
    }

    /** True if the user confirms; without a terminal, a {@link Failure}. */
    public boolean agrees(String question) {
        if (!isTerminal) {
            throw Failure.usage("There is no terminal to ask at; --yes confirms.");
        }
        out.print(Printable.of(question) + " [y/N] ");
        out.flush();
        try {
            var answer = keyboard.readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
