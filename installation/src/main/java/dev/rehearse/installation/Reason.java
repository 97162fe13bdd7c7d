package dev.rehearse.installation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Explains a failure to the user. */
public final class Reason {

    private Reason() {}

    /** The root cause. */
    public static String of(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof FileSystemException file ? of(file) : message(deepest);
    }

    private static String of(FileSystemException failure) {
        var reason = switch (failure) {
            case AccessDeniedException denied -> "this user may not write there";
            case FileAlreadyExistsException exists -> "there is a file in the place of the folder";
            case NoSuchFileException missing -> "it can't be made there";
            default -> Objects.requireNonNullElse(failure.getReason(), "it can't be written");
        };
        return failure.getFile() + ": " + reason;
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    public static Refusal refusal(DataFolder folder, IOException failure) {
        return new Refusal("""
            The data folder %s can't be used (%s).
            Name a folder that this user can write to, on a disk with free space: ./rehearse run --data FOLDER\
            """.formatted(folder.root(), of(failure)));
    }
}
