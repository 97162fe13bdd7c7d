package dev.rehearse.launcher.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.launcher.layout.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The training of the images, {@code deploy/image/train}, asks what {@link Training} asks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImageTrainingTest {

    private static final Pattern PATHS = Pattern.compile("(?s)for path in (.*?); do");

    @ParameterizedTest
    @EnumSource
    void an_image_is_trained_by_the_requests_of_the_launcher(Service service) throws IOException {
        var script = Files.readString(Path.of(System.getProperty("rehearse.home", ".."), "deploy/image/train"));
        var paths = PATHS.matcher(script);
        assertThat(paths.find()).isTrue();
        var root = service.rootPath().equals("/") ? "" : service.rootPath();

        var asked = Arrays.stream(paths.group(1).split("[\\s\\\\]+"))
                .map(word -> word.replace("\"", "").replace("$root", root))
                .map(ImageTrainingTest::withoutSlash);

        assertThat(asked)
                .containsAll(service.samplePaths().stream()
                        .map(ImageTrainingTest::withoutSlash)
                        .toList());
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/$", "");
    }
}
