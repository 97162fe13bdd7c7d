package dev.rehearse.launcher.postgres;

import dev.rehearse.installation.DataFolder;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's program for starting a server. */
record PgCtl(Path program, DataFolder folder, int port) {

    /** Starts the server and waits until it accepts connections; false if it doesn't. */
    boolean start(Duration patience) throws InterruptedException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a namespace of its own it does not see that it does.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", folder.postgres().toString()));
        command.addAll(List.of("-o", ServerSettings.asOptions(port), "-t", String.valueOf(patience.toSeconds())));
        command.addAll(List.of("-w", "start"));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    Redirect.appendTo(folder.log("postgres").toFile()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
