package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldNameTest {

    @Test
    void what_is_deeper_in_a_body_is_named_by_its_json_pointer() {
        assertThat(FieldName.of(List.of())).isEqualTo("body");
        assertThat(FieldName.of(List.of("email"))).isEqualTo("email");
        assertThat(FieldName.of(List.of("items", "0", "id"))).isEqualTo("/items/0/id");
        assertThat(FieldName.of(List.of("items", "a/b~c"))).isEqualTo("/items/a~1b~0c");
    }
}
