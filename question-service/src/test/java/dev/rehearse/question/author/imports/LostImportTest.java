package dev.rehearse.question.author.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.question.author.imports.ImportLeases.Lease;
import dev.rehearse.question.author.imports.StoredImport.State;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run that was taken for lost ends nothing, should it come back. */
@QuarkusTest
class LostImportTest extends AuthoredTopic {

    @Inject
    ImportLeases leases;

    @Inject
    StoredImports imports;

    @Inject
    ImportFiles files;

    @Test
    void it_can_not_end_the_import_and_what_it_made_is_rolled_back() {
        var id = imports.begin("ada");
        var lost = new Lease(id, UUID.randomUUID(), 1, "generators", "gift", "quiz.gift", "ada", false);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    imports.begin("made by the lost run");
                    leases.end(lost, State.FINISHED, "{}");
                }))
                .isInstanceOf(ImportLeases.Lost.class);
        assertThatThrownBy(() -> leases.renew(lost, 1, 1, 1)).isInstanceOf(ImportLeases.Lost.class);

        assertThat(imports.byId(id).orElseThrow().state()).isEqualTo(State.RECEIVING);
        imports.remove(id);
    }

    @Test
    void a_file_is_read_as_it_was_stored_whatever_its_parts() throws IOException {
        var id = imports.begin("ada");
        var content = "0123456789".repeat(80_000).getBytes(UTF_8);
        files.store(id, new ByteArrayInputStream(content));

        try (var read = files.open(id)) {
            assertThat(read.read()).isEqualTo('0');
            assertThat(read.readAllBytes()).hasSize(content.length - 1);
        }
        imports.remove(id);
    }
}
