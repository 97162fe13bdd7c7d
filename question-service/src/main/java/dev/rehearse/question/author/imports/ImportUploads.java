package dev.rehearse.question.author.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Receives files for imports that go on behind their requests. One that does not arrive whole leaves nothing. */
@ApplicationScoped
class ImportUploads {

    private final StoredImports imports;
    private final ImportFiles files;
    private final ImportWorker worker;

    ImportUploads(StoredImports imports, ImportFiles files, ImportWorker worker) {
        this.imports = imports;
        this.files = files;
        this.worker = worker;
    }

    /** The topic and the file's format and name, when they are known. */
    record Received(String topic, UploadedFile file, boolean isDry) {}

    /** Passes the file to the store, and returns what it is. */
    @FunctionalInterface
    interface Receiving {
        Received receive(UploadForm.Store store) throws IOException;
    }

    /** Returns the id of the import, which may have begun. */
    UUID receive(String author, Receiving receiving) throws IOException {
        var id = imports.begin(author);
        boolean isReceived = false;
        try {
            var received = receiving.receive(content -> files.store(id, content));
            imports.receive(id, received.topic(), received.file(), received.isDry());
            isReceived = true;
        } finally {
            if (!isReceived) {
                imports.remove(id);
            }
        }
        worker.signal();
        return id;
    }
}
