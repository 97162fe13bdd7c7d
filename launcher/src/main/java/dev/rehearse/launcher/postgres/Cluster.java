package dev.rehearse.launcher.postgres;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.PrivateFiles;
import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's data directory: which release created it, and whether initdb completed. */
public record Cluster(DataFolder folder) {

    /** The release of the binaries on the class path. */
    static final String MAJOR = "17";

    /** Rejects data files of another major release, which can't be read. */
    public void requireMajor() {
        var found = major();
        if (!found.isEmpty() && !found.equals(MAJOR)) {
            throw new Refusal("""
                    The database in %s was made by PostgreSQL %s, and this release of Rehearse brings PostgreSQL %s.
                    Nothing was changed. Dump it with the release of Rehearse that made it and restore it here,
                    or begin anew in another folder:
                    ./rehearse run --data FOLDER""".formatted(folder.postgres(), found, MAJOR));
        }
    }

    /** Whether the start has to unpack PostgreSQL or create the cluster, which takes longer. */
    public boolean isNew() {
        return major().isEmpty() || Files.exists(unfinished());
    }

    /**
     * Removes an incomplete cluster of an interrupted first start, which PostgreSQL's tools take for a complete one.
     */
    void removeUnfinished() throws IOException {
        if (Files.exists(unfinished())) {
            delete(folder.postgres());
        }
        try (var entries = Files.list(folder.binaries())) {
            for (var entry : entries.toList()) {
                if (!Files.exists(entry.resolve(".exists"))) {
                    delete(entry);
                }
            }
        }
        if (major().isEmpty()) {
            PrivateFiles.write(unfinished(), "");
        }
    }

    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return folder.root().resolve("postgres.unfinished");
    }

    private String major() {
        try {
            var file = folder.postgres().resolve("PG_VERSION");
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
