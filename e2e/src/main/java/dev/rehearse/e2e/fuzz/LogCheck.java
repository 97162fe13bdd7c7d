package dev.rehearse.e2e.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Invariants of the logs after all requests. */
final class LogCheck {

    private static final int SHOWN = 300;
    private static final int MOST = 20;

    private LogCheck() {}

    /**
     * What is wrong, in sentences.
     *
     * @param secrets what no log may have
     */
    static List<String> faults(Path folder, List<String> secrets) throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var line : text.split("\n", -1)) {
                    faultOf(line, secrets, faults, file.getFileName() + ": " + Printable.of(line, SHOWN));
                }
            }
        }
        return faults.subList(0, Math.min(MOST, faults.size()));
    }

    private static void faultOf(String line, List<String> secrets, List<String> faults, String shown) {
        if (line.startsWith(Values.LOG_LINE)
                || line.chars().anyMatch(character -> character < ' ' && character != '\t')) {
            faults.add("Text of a request as it is in " + shown);
        } else if (secrets.stream().anyMatch(line::contains)) {
            faults.add("A secret in " + shown);
        } else if (line.contains(" ERROR ") || line.contains("\"ERROR\"")) {
            faults.add("An error in " + shown);
        }
    }
}
