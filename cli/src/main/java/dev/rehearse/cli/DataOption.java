package dev.rehearse.cli;

import dev.rehearse.installation.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The data folder of the installation whose keys a command uses. */
public final class DataOption {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = {
                "The data folder of the installation, with its keys;",
                ".rehearse of this product if not given."
            })
    private @Nullable Path folder;

    public DataFolder folder(Path home) {
        return folder == null ? DataFolder.of(home) : new DataFolder(folder);
    }
}
