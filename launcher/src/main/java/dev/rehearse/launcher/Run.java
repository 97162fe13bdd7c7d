package dev.rehearse.launcher;

import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.layout.DiskSpace;
import dev.rehearse.launcher.layout.FolderLock;
import dev.rehearse.launcher.postgres.Cluster;
import dev.rehearse.launcher.postgres.Database;
import dev.rehearse.launcher.process.LogRotation;
import dev.rehearse.launcher.process.OrphanedProcesses;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One run of the product: starts everything, waits for the stop signal, and stops everything in reverse order. */
final class Run {

    private static final Logger LOG = Logger.getLogger(Run.class.getName());

    private final Setting setting;
    private boolean begun;

    Run(Setting setting) {
        this.setting = setting;
    }

    /** Returns the exit code: 0 if the user stopped it. */
    int toTheEnd() throws InterruptedException {
        try (var running = new Running()) {
            begin(running);
            return setting.stop().await();
        } finally {
            if (begun) {
                setting.terminal().say("stopped");
            }
        }
    }

    private void begin(Running running) throws InterruptedException {
        try {
            prepare(running);
            begun = true;
            new Start(setting, running).all();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Checks all preconditions before anything is started. */
    private void prepare(Running running) {
        var folder = setting.folder();
        ServicePrograms.requireBuilt(setting.options().home());
        setting.ports().requireReachable();
        folder.prepare();
        running.add(FolderLock.take(folder));
        var cluster = new Cluster(folder);
        cluster.requireMajor();
        new DiskSpace(folder).requireEnough(cluster.isNew());
        OrphanedProcesses.stop(folder.processes()).forEach(this::sayLeftover);
        if (Database.stopLeftover(folder)) {
            sayLeftover("PostgreSQL");
        }
        setting.ports().requireFree();
        LauncherLog.open(folder);
        running.add(LogRotation.of(folder.logs()));
    }

    private void sayLeftover(String name) {
        setting.terminal().line(name, "still ran from an earlier start, and was stopped");
    }

    /** A failure while everything is being stopped doesn't count. */
    private void fail(RuntimeException failure) {
        if (setting.stop().isGiven()) {
            return;
        }
        setting.stop().give(1);
        var message = failure.getMessage();
        if (!(failure instanceof Refusal)) {
            LOG.log(Level.SEVERE, "Rehearse could not start", failure);
            message = "Rehearse could not start: " + Reason.of(failure) + ". "
                    + setting.folder().log("launcher") + " says more.";
        }
        System.err.println(setting.terminal().bad(String.valueOf(message)));
    }
}
