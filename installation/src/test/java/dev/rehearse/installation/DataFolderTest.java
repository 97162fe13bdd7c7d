package dev.rehearse.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_for_its_owner_only() throws IOException {
        var folder = new DataFolder(temporary.resolve("new")).prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
        assertThat(folder.prepare()).isEqualTo(folder);
    }

    @Test
    void a_folder_of_another_layout_is_refused_and_left_alone() throws IOException {
        Files.writeString(temporary.resolve("version"), "2\n");

        assertThatThrownBy(() -> new DataFolder(temporary).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("layout 2")
                .hasMessageContaining("--data");
        assertThat(temporary).isDirectoryNotContaining("glob:**/keys");
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_and_left_alone() throws IOException {
        Files.writeString(temporary.resolve("thesis.tex"), "");

        assertThatThrownBy(() -> new DataFolder(temporary).prepare())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("thesis.tex");
        assertThat(temporary).isDirectoryNotContaining("glob:**/version");
    }
}
