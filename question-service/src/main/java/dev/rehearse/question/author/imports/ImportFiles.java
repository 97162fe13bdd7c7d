package dev.rehearse.question.author.imports;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** The files that wait in the database to be imported, in parts, so that none is whole in memory. */
@Repository
@ApplicationScoped
class ImportFiles {

    /** In bytes. */
    static final int LONGEST = 20 * 1024 * 1024;

    private static final int PART = 256 * 1024;

    private final Rows rows;

    ImportFiles(Rows rows) {
        this.rows = rows;
    }

    /**
     * Stores the file of an import that is being received. Throws a problem if it is empty or too long, and what its
     * stream throws.
     */
    void store(UUID id, InputStream content) throws IOException {
        long length = 0;
        var part = content.readNBytes(PART);
        for (int number = 0; part.length > 0; number++) {
            length += part.length;
            if (length > LONGEST) {
                throw new HttpProblem.InvalidField("file", "field.file", "");
            }
            rows.change(
                    new Statement().add("INSERT INTO question.topic_import_part VALUES (?, ?, ?)", id, number, part));
            rows.change(new Statement()
                    .add("UPDATE question.topic_import SET bytes = ?, heard_at = now() WHERE id = ?", length, id));
            part = content.readNBytes(PART);
        }
        if (length == 0) {
            throw new HttpProblem.InvalidField("file", "field.empty", "");
        }
    }

    void remove(UUID id) {
        rows.change(new Statement().add("DELETE FROM question.topic_import_part WHERE import = ?", id));
    }

    /** The file, read part by part. */
    InputStream open(UUID id) {
        return new Parts(id);
    }

    private final class Parts extends InputStream {

        private final UUID id;
        private Optional<byte[]> part = Optional.of(new byte[0]);
        private int number;
        private int position;

        Parts(UUID id) {
            this.id = id;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : part.orElseThrow()[position++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (isAtEnd()) {
                return -1;
            }
            var bytes = part.orElseThrow();
            int read = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, into, from, read);
            position += read;
            return read;
        }

        private boolean isAtEnd() {
            while (part.isPresent() && position == part.get().length) {
                part = next();
                position = 0;
            }
            return part.isEmpty();
        }

        private Optional<byte[]> next() {
            var statement = new Statement()
                    .add(
                            "SELECT content FROM question.topic_import_part WHERE import = ? AND number = ?",
                            id,
                            number++);
            return rows.list(statement, row -> row.getBytes(1)).stream().findFirst();
        }
    }
}
