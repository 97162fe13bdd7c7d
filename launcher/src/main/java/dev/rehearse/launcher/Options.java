package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.DataFolder;
import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The options of a command. */
final class Options {

    private static final int DEFAULT_TOKEN_HOURS = 12;
    private static final int DEFAULT_START_SECONDS = 120;

    private final Path home;
    private String data;
    private int port = Ports.DEFAULT_BASE;
    private boolean training = true;
    private int startSeconds = DEFAULT_START_SECONDS;
    private int hours = DEFAULT_TOKEN_HOURS;
    private String role = "";

    private Options(Path home) {
        this.home = home;
        this.data = home.resolve(".rehearse").toString();
    }

    static Options parse(Path home, List<String> words, boolean withRole) {
        var options = new Options(home);
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            options.read(rest, withRole);
        }
        return options;
    }

    private void read(ArrayDeque<String> rest, boolean withRole) {
        var word = rest.remove();
        switch (word) {
            case "--data" -> data = value(word, rest);
            case "--port" -> port = number(word, rest);
            case "--no-training" -> training = false;
            case "--start-timeout" -> startSeconds = number(word, rest);
            case "--hours" -> hours = number(word, rest);
            default -> {
                if (!withRole || !role.isEmpty() || word.startsWith("-")) {
                    throw new Refusal("There is no option \"" + word + "\". ./rehearse help lists them.");
                }
                role = word;
            }
        }
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(option + " needs a value. ./rehearse help shows how.");
        }
        return rest.remove();
    }

    private static int number(String option, ArrayDeque<String> rest) {
        var value = value(option, rest);
        if (!value.matches("\\d{1,6}")) {
            throw new Refusal("%s needs a number, and \"%s\" is none.".formatted(option, value));
        }
        return Integer.parseInt(value);
    }

    Path home() {
        return home;
    }

    DataFolder data() {
        return new DataFolder(Path.of(data));
    }

    boolean hasOwnData() {
        return !data.equals(home.resolve(".rehearse").toString());
    }

    Ports ports() {
        return new Ports(port);
    }

    boolean training() {
        return training;
    }

    int startSeconds() {
        return startSeconds;
    }

    int hours() {
        return hours;
    }

    String role() {
        return role;
    }
}
