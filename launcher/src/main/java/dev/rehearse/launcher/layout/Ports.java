package dev.rehearse.launcher.layout;

import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The ports of one installation, all on the loopback address and all derived from the gateway's. */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8080;
    public static final String LOOPBACK = "127.0.0.1";

    private static final int SMTP_OFFSET = 4;
    private static final int POSTGRES_OFFSET = 5;
    private static final int MANAGEMENT_OFFSET = 5;
    private static final int LAST_OFFSET = MANAGEMENT_OFFSET + Service.values().length;
    private static final int HIGHEST = 65_535;

    public Ports {
        if (base < 1 || base > HIGHEST - LAST_OFFSET) {
            throw new Refusal(
                    "The port has to be between 1 and %d, and %d is not.".formatted(HIGHEST - LAST_OFFSET, base));
        }
    }

    /** Rejects ports that browsers don't connect to, where no page could be opened. */
    public void requireReachable() {
        Stream.concat(Stream.of(gateway()), Arrays.stream(Service.values()).map(this::managementOf))
                .filter(BlockedPorts.ALL::contains)
                .findFirst()
                .ifPresent(port -> {
                    throw new Refusal(("Browsers refuse to connect to port %d, which Rehearse would use for %s. "
                                    + "Choose another range of ports: ./rehearse run --port %d")
                            .formatted(port, purposes().get(port), alternative()));
                });
    }

    public int gateway() {
        return base;
    }

    public int of(Service service) {
        return base + service.portOffset();
    }

    public int smtp() {
        return base + SMTP_OFFSET;
    }

    public int postgres() {
        return base + POSTGRES_OFFSET;
    }

    /** The management port of a service: health, metrics, API description. */
    public int managementOf(Service service) {
        return of(service) + MANAGEMENT_OFFSET;
    }

    public String publicUrl() {
        return "http://localhost:" + base;
    }

    /** Rejects a start while another program listens on one of the ports. */
    public void requireFree() {
        purposes().forEach((port, purpose) -> {
            if (!isFree(port)) {
                throw new Refusal(("Port %d, which Rehearse needs for %s, is in use by another program. "
                                + "Choose another range of ports: ./rehearse run --port %d")
                        .formatted(port, purpose, alternative()));
            }
        });
    }

    private Map<Integer, String> purposes() {
        var purposes = new LinkedHashMap<Integer, String>();
        purposes.put(gateway(), "its gateway");
        for (var service : Service.values()) {
            purposes.put(of(service), "the " + service.title());
        }
        purposes.put(smtp(), "its mailbox (SMTP)");
        purposes.put(postgres(), "PostgreSQL");
        for (var service : Service.values()) {
            purposes.put(managementOf(service), "the management of the " + service.title());
        }
        return purposes;
    }

    private int alternative() {
        return base == 9000 ? 10_000 : 9000;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
