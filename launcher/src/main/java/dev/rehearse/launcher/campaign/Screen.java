package dev.rehearse.launcher.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where a command talks to its user.
 *
 * @param isTerminal whether somebody sits there who can answer
 * @param redraws whether lines may change in place
 */
record Screen(PrintStream out, PrintStream remarks, BufferedReader keyboard, boolean isTerminal, boolean redraws) {

    /** What comes from outside, such as a mail server's reply, moves no cursor. */
    void line(String text) {
        out.println(harmless(text));
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
        remarks.println(harmless(text));
    }

    static String harmless(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** True when the user agrees; nobody there to ask is a {@link Failure}. */
    boolean agrees(String question) {
        if (!isTerminal) {
            throw Failure.usage("Nobody can be asked here; --yes says that it is meant.");
        }
        out.print(harmless(question) + " [y/N] ");
        out.flush();
        try {
            var answer = keyboard.readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
