package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.Refusal;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.process.HttpReadiness;
import dev.rehearse.launcher.process.Incidents;
import dev.rehearse.launcher.process.Program;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.process.Supervised;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;

/** The three services as child processes: started together, watched, stopped together. */
final class Services implements AutoCloseable, Incidents {

    private final Terminal terminal;
    private final StopSignal stop;
    private final Map<Service, Supervised> processes = new EnumMap<>(Service.class);

    private volatile Runnable onReturn = () -> {};

    Services(Setting setting, ServicePrograms programs) {
        this.terminal = setting.terminal();
        this.stop = setting.stop();
        var patience = Duration.ofSeconds(setting.options().startSeconds());
        for (var cache : programs.caches()) {
            var service = cache.service();
            var program = programs.real(service, cache.flags());
            var readiness = HttpReadiness.ofPort(setting.ports().managementOf(service));
            processes.put(service, new Supervised(program, readiness, patience, setting.stop(), this, setting.clock()));
        }
    }

    /** Starts all and waits until all are ready, or the first that can't be; says how long each took. */
    Map<Service, Duration> start() throws InterruptedException {
        var durations = new EnumMap<Service, Duration>(Service.class);
        var starts = new ExecutorCompletionService<Map.Entry<Service, Duration>>(
                task -> Thread.ofVirtual().start(task));
        processes.forEach((service, process) -> starts.submit(() -> Map.entry(service, process.start())));
        while (durations.size() < processes.size()) {
            var started = next(starts);
            durations.put(started.getKey(), started.getValue());
            if (!stop.isGiven()) {
                terminal.line(started.getKey().title(), "ready");
            }
        }
        processes.values().forEach(Supervised::watch);
        return durations;
    }

    private static <T> T next(ExecutorCompletionService<T> starts) throws InterruptedException {
        try {
            return starts.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e.getCause());
        }
    }

    /** What to do when a service has been started again, and so has another process number. */
    void onReturn(Runnable action) {
        onReturn = action;
    }

    Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        processes.forEach((service, process) -> pids.put(service.title(), process.pid()));
        return pids;
    }

    @Override
    public void died(Program program, int exitCode) {
        terminal.say(terminal.bad(
                "The %s stopped by itself (exit code %d), see %s".formatted(program.name(), exitCode, program.log())));
    }

    @Override
    public void returned(Program program, Duration after) {
        onReturn.run();
        terminal.say(
                terminal.good("The %s is ready again, after %s".formatted(program.name(), Stopwatch.inSeconds(after))));
    }

    @Override
    public void gaveUp(Program program) {
        terminal.say(terminal.bad("The %s stops again and again. Stopping everything.".formatted(program.name())));
    }

    @Override
    public void close() {
        processes.values().forEach(Supervised::terminate);
        processes.values().forEach(Supervised::close);
    }
}
