package dev.rehearse.launcher.training;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The ahead-of-time cache of a service (JEP 483, JEP 514), created once per build and used from the next start on. */
public final class Cache {

    private final Path folder;
    private final Service service;
    private final Path file;

    private Cache(Path folder, Service service, Path file) {
        this.folder = folder;
        this.service = service;
        this.file = file;
    }

    public static Cache of(Service service, DataFolder data, Path home, List<String> flags) {
        var java = System.getProperty("java.vm.version") + " " + String.join(" ", flags);
        var fingerprint = Fingerprint.of(service.application(home), java);
        var file = data.aot().resolve(service.title() + "-" + fingerprint + ".aot");
        return new Cache(data.aot(), service, file);
    }

    public Service service() {
        return service;
    }

    public boolean isMissing() {
        return !Files.exists(file);
    }

    /** The flag to use the cache, if it exists. If the JVM rejects the cache, the start only takes longer. */
    public List<String> flags() {
        return isMissing() ? List.of() : List.of("-XX:AOTCache=" + file);
    }

    /** The flag to create the cache when the process ends. */
    List<String> trainingFlags() {
        return List.of("-XX:AOTCacheOutput=" + draft());
    }

    /** Moves a finished cache into place and removes those of earlier builds; false if there is none. */
    boolean adopt() {
        try {
            if (!Files.exists(draft()) || Files.size(draft()) == 0) {
                return false;
            }
            Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
            delete(true);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes files of an interrupted training run. */
    void discardDraft() {
        delete(false);
    }

    private void delete(boolean finishedToo) {
        try (var files = Files.list(folder)) {
            for (var other : files.toList()) {
                var name = other.getFileName().toString();
                var finished = name.endsWith(".aot");
                if (name.startsWith(service.title()) && !other.equals(file) && (finishedToo || !finished)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path draft() {
        return folder.resolve(service.title() + ".draft");
    }
}
