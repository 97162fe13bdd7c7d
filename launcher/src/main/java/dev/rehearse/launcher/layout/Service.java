package dev.rehearse.launcher.layout;

import java.nio.file.Path;
import java.util.List;

/** The three services: what each is called, where it listens, which schema it owns and which paths it serves. */
public enum Service {
    QUESTION("question", "Practice", 1, "/", "/api/topics"),
    INTERVIEW("interview", "Interviews", 2, "/interview", "/interview/api/practice-tests"),
    NOTIFY("notify", "Launch mail", 3, "/notify", "/notify/api/campaigns");

    private final String schema;
    private final String label;
    private final int portOffset;
    private final String rootPath;
    private final String samplePath;

    Service(String schema, String label, int portOffset, String rootPath, String samplePath) {
        this.schema = schema;
        this.label = label;
        this.portOffset = portOffset;
        this.rootPath = rootPath;
        this.samplePath = samplePath;
    }

    /** The name of the module, the container and the log. */
    public String title() {
        return schema + "-service";
    }

    /** The name of the schema and of the role that owns it. */
    public String schema() {
        return schema;
    }

    public String label() {
        return label;
    }

    int portOffset() {
        return portOffset;
    }

    public String rootPath() {
        return rootPath;
    }

    /** The addresses of a page and a JSON resource to warm up the service. Responses 404 and 401 do no harm. */
    public List<String> samplePaths() {
        return List.of(rootPath, samplePath);
    }

    public Path application(Path home) {
        return home.resolve(title()).resolve("target").resolve("quarkus-app");
    }
}
