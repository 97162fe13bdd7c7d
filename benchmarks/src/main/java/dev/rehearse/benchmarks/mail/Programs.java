package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs on the PATH and in the directories for administrators, such as /usr/sbin. */
record Programs(List<Path> folders) {

    /** Those that the environment's PATH names, and the system's. */
    static Programs of(String path) {
        return new Programs(Stream.concat(
                        Pattern.compile(File.pathSeparator).splitAsStream(path).filter(folder -> !folder.isBlank()),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(Path::of)
                .distinct()
                .toList());
    }

    Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One of Postfix's two programs for tests of mail servers. */
    Path ofPostfix(String name) {
        return find(name)
                .orElseThrow(
                        () -> new Refused("bench mail compares with Postfix's smtp-source and smtp-sink, and " + name
                                + " is neither on the PATH nor in /usr/sbin. On Debian and Ubuntu both are in the package postfix:"
                                + " sudo apt install postfix (choose \"No configuration\"; the daemon need not run)."));
    }
}
