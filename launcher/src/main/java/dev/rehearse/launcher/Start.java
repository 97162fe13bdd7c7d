package dev.rehearse.launcher;

import dev.rehearse.installation.Keys;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.gateway.Gateway;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.mailbox.Mailbox;
import dev.rehearse.launcher.postgres.Cluster;
import dev.rehearse.launcher.postgres.Database;
import dev.rehearse.launcher.postgres.DatabasePasswords;
import dev.rehearse.launcher.process.Restarts;
import dev.rehearse.launcher.terminal.Terminal;
import dev.rehearse.launcher.training.Training;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The order of the start: PostgreSQL, mailbox and gateway in parallel, then the services, then the AOT training. */
final class Start {

    private final Setting setting;
    private final Running running;
    private final Terminal terminal;
    private final SecureRandom random = new SecureRandom();
    private final Supervision supervision;

    private volatile Runnable onReturn = () -> {};

    Start(Setting setting, Running running) {
        this.setting = setting;
        this.running = running;
        this.terminal = setting.terminal();
        this.supervision = new Supervision(terminal, this::returned);
    }

    void all() throws InterruptedException {
        var folder = setting.folder();
        var ports = setting.ports();
        sayWhatBegins();
        var starting =
                running.addLater(() -> Database.start(folder, ports.postgres(), DatabasePasswords.of(folder, random)));
        var keys = new Keys(folder.keys()).create(random);
        var mailbox = running.add(Mailbox.open(folder.mail(), ports.smtp(), setting.clock()));
        running.add(Gateway.open(ports, mailbox::answer));
        terminal.line("Mailbox, gateway", "open");
        var database = ready(starting);
        if (setting.stop().isGiven()) {
            return;
        }
        var programs = new ServicePrograms(setting.options().home(), folder, ports, database.schemas(), keys);
        services(programs, database);
    }

    private void sayWhatBegins() {
        terminal.say(
                terminal.quiet("Starting, with the data in " + setting.folder().root()));
        terminal.line(
                "PostgreSQL",
                new Cluster(setting.folder()).isNew()
                        ? "unpacking, and making the database (the first start takes longer)"
                        : "starting");
    }

    private Database ready(CompletableFuture<Database> starting) {
        try {
            var database = starting.join();
            new Restarts(database, setting.stop(), supervision).begin();
            return database;
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private void services(ServicePrograms programs, Database database) throws InterruptedException {
        terminal.line("PostgreSQL", "ready");
        var services = running.add(new Services(setting, programs));
        terminal.line("Services", "starting");
        var durations = services.start();
        if (setting.stop().isGiven()) {
            return;
        }
        announce(services, durations, database);
        if (setting.options().training()) {
            var caches = programs.caches();
            running.add(new Training(caches, database.schemas(), programs::training, terminal))
                    .start();
        }
    }

    private void announce(Services services, Map<Service, Duration> durations, Database database) {
        var startedIn = setting.watch().elapsed();
        var file = running.add(
                new ReadyFile(setting.folder().readyFile(), setting.ports().publicUrl(), startedIn));
        onReturn = () -> file.write(pids(services, database));
        onReturn.run();
        services.keepRunning(supervision);
        new Welcome(terminal, setting.options()).say(startedIn, durations);
        sayContent();
    }

    /** A restarted part has another process id. */
    private void returned(String part) {
        onReturn.run();
        if (part.equals(Service.QUESTION.title())) {
            sayContent();
        }
    }

    private void sayContent() {
        ContentOutcome.ask(setting.ports())
                .ifPresent(outcome -> outcome.say(
                        terminal, setting.folder().log(Service.QUESTION.title()).toString()));
    }

    private static Map<String, Long> pids(Services services, Database database) {
        var pids = new TreeMap<>(services.pids());
        pids.put("launcher", ProcessHandle.current().pid());
        pids.put("postgres", database.pid());
        return pids;
    }
}
