package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rehearse.e2e.stack.Command;
import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java clients of the services, written by openapi-generator with nothing about the documents switched off. */
final class GeneratedClient {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final Path GENERATOR = Path.of("target/tools/openapi-generator-cli.jar");

    private GeneratedClient() {}

    /** Writes the client of a service into the folder of sources, in the package {@code client.SERVICE}. */
    static void write(String service, Path sources) throws IOException, InterruptedException {
        var name = "client." + service;
        var properties = "sourceFolder=.,useJakartaEe=true,openApiNullable=false,invokerPackage=" + name
                + ",apiPackage=" + name + ".api,modelPackage=" + name + ".model";
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                GENERATOR.toAbsolutePath().toString(),
                "generate",
                "--generator-name=java",
                "--library=native",
                "--input-spec="
                        + HOME.resolve("docs/api/" + service + "-service.yaml").toAbsolutePath(),
                "--output=" + sources.toAbsolutePath(),
                "--additional-properties=" + properties,
                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");

        var run = Command.of(sources, command).outcome();

        assertThat(run.status()).as(run.output()).isZero();
    }

    /** Compiles all sources in a folder, with what such a client needs and nothing else. */
    static Path compile(Path sources, Path classes) throws IOException {
        var libraries = Stream.of(
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class,
                        JavaTimeModule.class,
                        Generated.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> new File(URI.create(location.toString())).getPath())
                .collect(Collectors.joining(File.pathSeparator));
        try (var files = Files.walk(sources)) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var names = files.filter(file -> file.toString().endsWith(".java")).toList();
            var output = new StringWriter();
            boolean isCompiled;
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                isCompiled = compiler.getTask(
                                output,
                                manager,
                                null,
                                List.of(
                                        "-cp",
                                        libraries,
                                        "-d",
                                        Files.createDirectories(classes).toString(),
                                        "-proc:none"),
                                null,
                                manager.getJavaFileObjectsFromPaths(names))
                        .call();
            }
            assertThat(isCompiled).as(output.toString()).isTrue();
        }
        return classes;
    }
}
