package dev.rehearse.launcher;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.InstantSource;

/** The settings of a run. */
record Setting(Options options, Terminal terminal, StopSignal stop, InstantSource clock, Stopwatch watch) {

    DataFolder folder() {
        return options.data();
    }

    Ports ports() {
        return options.ports();
    }
}
