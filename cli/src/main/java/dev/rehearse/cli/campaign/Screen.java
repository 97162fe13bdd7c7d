package dev.rehearse.cli.campaign;

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
 * Where a command talks to its user.
 *
 * @param isTerminal whether there is a user who can answer
 * @param redraws whether lines may change in place
 */
record Screen(PrintStream out, PrintStream remarks, BufferedReader keyboard, boolean isTerminal, boolean redraws) {

    static Screen standard() {
        var keyboard = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return new Screen(
                System.out, System.err, keyboard, StandardTerminal.isInteractive(), StandardTerminal.allowsEscapes());
    }

    /** What comes from outside, such as a mail server's reply, moves no cursor. */
    void line(String text) {
        out.println(Printable.of(text));
    }

    void lines(List<String> texts) {
        texts.forEach(this::line);
    }

    /** The service's own words, for scripts. */
    Exit answer(String json) {
        out.println(json);
        return Exit.DONE;
    }

    /** What scripts that read the output do not want. */
    void remark(String text) {
        remarks.println(Printable.of(text));
    }

    /** True when the user agrees; without a terminal, a {@link Failure}. */
    boolean agrees(String question) {
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
