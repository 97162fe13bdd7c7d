package dev.rehearse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process of the launcher. */
public final class Child {

    private final Process process;
    private final PidFile pidFile;

    private Child(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    public static Child start(Program program) {
        try {
            var builder = new ProcessBuilder(program.command())
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(program.environment());
            var process = builder.start();
            process.getOutputStream().close();
            var pidFile = new PidFile(program.pidFile());
            pidFile.write(process.toHandle());
            return new Child(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int awaitExit() throws InterruptedException {
        var code = process.waitFor();
        pidFile.delete();
        return code;
    }

    public boolean awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends SIGTERM to the process. */
    public void terminate() {
        process.destroy();
    }

    /** Sends SIGTERM and, after a grace period, kills the process and its descendants. */
    public void stop(Duration grace) {
        var family = family();
        terminate();
        try {
            if (!awaitExit(grace)) {
                kill(family);
            }
        } catch (InterruptedException e) {
            kill(family);
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    /** Kills the process and its descendants. */
    public void kill() {
        kill(family());
        pidFile.delete();
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void kill(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
    }
}
