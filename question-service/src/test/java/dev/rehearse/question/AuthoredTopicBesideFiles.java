package dev.rehearse.question;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.question.content.ContentImport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Fixture: the same beside a content folder that a test changes and imports. */
abstract class AuthoredTopicBesideFiles extends AuthoredTopic {

    @Inject
    ContentImport contentImport;

    @TempDir
    Path folder;

    final FolderOfFiles files = FolderOfFiles.original();

    @Override
    @AfterEach
    void remove() throws SQLException {
        AuthoredContent.removeAll(database);
        contentImport.run(ContentFolder.read(FolderOfFiles.ORIGINAL));
    }
}
