package dev.rehearse.launcher;

import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.process.HttpReadiness;
import dev.rehearse.launcher.process.PartListener;
import dev.rehearse.launcher.process.Restarts;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.process.Supervised;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;

/** The three services as child processes: started together, watched, stopped together. */
final class Services implements AutoCloseable {

    private final Terminal terminal;
    private final StopSignal stop;
    private final Map<Service, Supervised> processes = new EnumMap<>(Service.class);

    Services(Setting setting, ServicePrograms programs) {
        this.terminal = setting.terminal();
        this.stop = setting.stop();
        var patience = Duration.ofSeconds(setting.options().startSeconds());
        for (var cache : programs.caches()) {
            var service = cache.service();
            var program = programs.real(service, cache.flags());
            var readiness = HttpReadiness.ofPort(setting.ports().managementOf(service));
            processes.put(service, new Supervised(program, readiness, patience, setting.stop()));
        }
    }

    /** Starts all services and waits until all are ready or one has failed. Prints how long each took. */
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
        return durations;
    }

    private static <T> T next(ExecutorCompletionService<T> starts) throws InterruptedException {
        try {
            return starts.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e.getCause());
        }
    }

    /** Begins to restart services that fail. */
    void keepRunning(PartListener incidents) {
        processes.values().forEach(process -> new Restarts(process, stop, incidents).begin());
    }

    Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        processes.forEach((service, process) -> pids.put(service.title(), process.pid()));
        return pids;
    }

    @Override
    public void close() {
        processes.values().forEach(Supervised::terminate);
        processes.values().forEach(Supervised::close);
    }
}
