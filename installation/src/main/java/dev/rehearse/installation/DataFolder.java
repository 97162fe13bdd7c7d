package dev.rehearse.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder with all data of an installation, and its logs. */
public record DataFolder(Path root) {

    private static final String LAYOUT = "1";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The one of the product in a folder, unless another is named. */
    public static DataFolder of(Path home) {
        return new DataFolder(home.resolve(".rehearse"));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The unpacked programs of PostgreSQL. */
    public Path binaries() {
        return root.resolve("binaries");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path aot() {
        return root.resolve("aot");
    }

    /** A file for each child process, by which a later start finds processes that a killed launcher left behind. */
    public Path processes() {
        return root.resolve("processes");
    }

    public Path readyFile() {
        return root.resolve("ready.json");
    }

    public Path lockFile() {
        return root.resolve("lock");
    }

    private Path versionFile() {
        return root.resolve("version");
    }

    /** Creates the folder. Rejects one that holds other files or has the layout of another release. */
    public DataFolder prepare() {
        try {
            PrivateFiles.createFolder(root);
            if (Files.exists(versionFile())) {
                requireLayout(Files.readString(versionFile()).strip());
            } else {
                requireEmpty();
                PrivateFiles.write(versionFile(), LAYOUT + "\n");
            }
            for (var folder : List.of(binaries(), keys(), mail(), logs(), aot(), processes())) {
                PrivateFiles.createFolder(folder);
            }
            return this;
        } catch (IOException e) {
            throw Reason.refusal(this, e);
        }
    }

    private void requireLayout(String found) {
        if (!found.equals(LAYOUT)) {
            throw new Refusal("""
                The data in %s has layout %s, and this release of Rehearse reads layout %s.
                Nothing was changed. Use the release that made it, or begin anew in another folder:
                ./rehearse run --data FOLDER\
                """.formatted(root, found, LAYOUT));
        }
    }

    private void requireEmpty() throws IOException {
        try (var entries = Files.list(root)) {
            var stranger = entries.filter(entry -> !entry.equals(lockFile())).findFirst();
            if (stranger.isPresent()) {
                throw new Refusal("""
                    %s holds something that is not Rehearse's (%s). Nothing was changed.
                    Name an empty or a new folder:
                    ./rehearse run --data FOLDER\
                    """.formatted(root, stranger.get().getFileName()));
            }
        }
    }
}
