package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder that looks like the built product, with a stub in place of each service. */
final class StubHome {

    private StubHome() {}

    static Path in(Path home) throws IOException {
        for (var service : Service.values()) {
            var application = Files.createDirectories(service.application(home));
            writeJar(application.resolve("quarkus-run.jar"));
        }
        return home;
    }

    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, StubService.class.getName());
        var entry = StubService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var content = StubService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(content).transferTo(out);
        }
    }
}
