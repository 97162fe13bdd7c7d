package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.Map;

/** What the user reads when everything is ready: where to go, and how to stop. */
record Welcome(Terminal terminal, Options options) {

    void say(Duration startedIn, Map<Service, Duration> services) {
        var ports = options.ports();
        terminal.say("");
        terminal.say(terminal.strong("Rehearse is ready in " + Stopwatch.inSeconds(startedIn)));
        services.forEach((service, duration) -> line(
                service.label(),
                address(ports, service),
                "%s ready in %s".formatted(service.title(), Stopwatch.inSeconds(duration))));
        line("Mailbox", ports.publicUrl() + "/mailbox/", "all mail ends here");
        line("API", "http://localhost:" + ports.managementOf(Service.QUESTION) + "/q/openapi", otherPorts(ports));
        line("Data", options.data().root().toString(), "");
        line("Token", tokenCommand(), "or operator, service");
        terminal.say("");
        terminal.say("  Ctrl-C stops everything.");
    }

    private void line(String what, String where, String remark) {
        terminal.say("  %-12s %-38s %s"
                .formatted(what, where, terminal.quiet(remark))
                .stripTrailing());
    }

    private static String address(Ports ports, Service service) {
        var root = service.rootPath();
        return ports.publicUrl() + (root.endsWith("/") ? root : root + "/");
    }

    private static String otherPorts(Ports ports) {
        return "also /q/health, /q/metrics; likewise on %d and %d"
                .formatted(ports.managementOf(Service.INTERVIEW), ports.managementOf(Service.NOTIFY));
    }

    private String tokenCommand() {
        return "./rehearse token author"
                + (options.hasOwnData() ? " --data " + options.data().root() : "");
    }
}
