package dev.rehearse.launcher;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends log messages of libraries to a file instead of the terminal. */
final class LauncherLog {

    private LauncherLog() {}

    static void open(DataFolder folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %3$s: %5$s%6$s%n");
        LogManager.getLogManager().reset();
        try {
            var pattern = folder.log("launcher").toString().replace("%", "%%");
            var file = new FileHandler(pattern, true);
            file.setFormatter(new SimpleFormatter());
            var root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(file);
        } catch (IOException e) {
            throw new Refusal(
                    "The log %s can't be written: %s. Free some space, or name another folder: ./rehearse run --data FOLDER"
                            .formatted(folder.log("launcher"), Reason.of(e)),
                    e);
        }
    }
}
