package dev.rehearse.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {

    @Test
    void all_ports_follow_from_the_gateways() {
        var ports = new Ports(9000);

        assertThat(ports.gateway()).isEqualTo(9000);
        assertThat(ports.of(Service.QUESTION)).isEqualTo(9001);
        assertThat(ports.of(Service.INTERVIEW)).isEqualTo(9002);
        assertThat(ports.of(Service.NOTIFY)).isEqualTo(9003);
        assertThat(ports.smtp()).isEqualTo(9004);
        assertThat(ports.postgres()).isEqualTo(9005);
        assertThat(ports.managementOf(Service.QUESTION)).isEqualTo(9006);
        assertThat(ports.managementOf(Service.INTERVIEW)).isEqualTo(9007);
        assertThat(ports.managementOf(Service.NOTIFY)).isEqualTo(9008);
    }

    @Test
    void a_taken_port_is_named_with_its_purpose_and_the_way_out() throws IOException {
        var ports = FreePorts.next();
        try (var other = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining("./rehearse run --port 9000");
        }
    }

    @Test
    void a_port_that_leaves_no_room_for_the_others_is_refused() {
        assertThatThrownBy(() -> new Ports(65_528)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Ports(0)).isInstanceOf(Refusal.class);
    }

    @Test
    void ports_that_browsers_block_are_refused_for_pages_alone() {
        assertThatThrownBy(() -> new Ports(10_080).requireReachable())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Browsers refuse to connect to port 10080")
                .hasMessageContaining("its gateway")
                .hasMessageContaining("./rehearse run --port 9000");
        assertThatThrownBy(() -> new Ports(6659).requireReachable())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("port 6665")
                .hasMessageContaining("question-service");
        new Ports(10_079).requireReachable();
        new Ports(Ports.DEFAULT_BASE).requireReachable();
    }
}
