package dev.rehearse.edge.site;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The style sheet, scripts and icons of all pages. Their addresses contain a hash, so that caches may store them
 * forever.
 */
@Singleton
@Named("site")
public class SiteFiles {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,20}\\.(css|js|svg|ico|png|txt)");

    private final String path;
    private final Map<String, SiteFile> files = new ConcurrentHashMap<>();

    SiteFiles(@ConfigProperty(name = "rehearse.site") String path) {
        this.path = path;
    }

    /** The address of a file, for a template. */
    public String path(String name) {
        return path + "/" + file(name).orElseThrow().hashedName();
    }

    /** A file by its plain name. */
    public Optional<SiteFile> file(String name) {
        var known = files.get(name);
        if (known != null || !NAME.matcher(name).matches()) {
            return Optional.ofNullable(known);
        }
        var read = read(name);
        read.ifPresent(file -> files.put(name, file));
        return read;
    }

    private static Optional<SiteFile> read(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("site/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(SiteFile.of(name, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
