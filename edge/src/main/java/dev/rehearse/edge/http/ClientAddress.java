package dev.rehearse.edge.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The IP address that a request came from. Only a prefix of it is stored. */
public final class ClientAddress {

    private static final int SITE_OF_IPV6 = 8;
    private static final int NETWORK_OF_IPV6 = 6;
    private static final int NETWORK_OF_IPV4 = 3;
    private static final String UNKNOWN = "unknown";

    private final byte[] bytes;

    private ClientAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ClientAddress of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    /** Parses an address. It is unknown if a trusted proxy says so. */
    public static ClientAddress of(@Nullable String text) {
        if (text == null) {
            return new ClientAddress(new byte[0]);
        }
        try {
            return new ClientAddress(
                    InetAddress.ofLiteral(text.replaceFirst("%.*", "")).getAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return new ClientAddress(new byte[0]);
        }
    }

    /** The key for rate limits. A home gets at least a /64 of IPv6 (RFC 6177), so a /64 is one client. */
    public String source() {
        return prefix(isIpv4() ? bytes.length : SITE_OF_IPV6);
    }

    /** The network, which many people share. The ledger stores this. */
    public String network() {
        return prefix(isIpv4() ? NETWORK_OF_IPV4 : NETWORK_OF_IPV6);
    }

    private boolean isIpv4() {
        return bytes.length == 4;
    }

    private String prefix(int length) {
        if (bytes.length == 0) {
            return UNKNOWN;
        }
        try {
            var kept = Arrays.copyOf(Arrays.copyOf(bytes, length), bytes.length);
            var address = InetAddress.getByAddress(kept);
            var text = address.getHostAddress();
            return address instanceof Inet4Address && length == bytes.length ? text : text + "/" + length * 8;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Hides the address from logs. */
    @Override
    public String toString() {
        return "ClientAddress";
    }
}
