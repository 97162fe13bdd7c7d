package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what libraries have to complain about out of the terminal and in a file. */
final class LauncherLog {

    private static final int BYTES = 1_000_000;

    private LauncherLog() {}

    static void open(DataFolder folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %3$s: %5$s%6$s%n");
        LogManager.getLogManager().reset();
        try {
            var pattern = folder.log("launcher").toString().replace("%", "%%");
            var file = new FileHandler(pattern, BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            var root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
