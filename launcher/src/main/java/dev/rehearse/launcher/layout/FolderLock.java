package dev.rehearse.launcher.layout;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Prevents two launchers from using the same data folder. The operating system releases the lock when the process ends.
 */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static FolderLock take(DataFolder folder) {
        try {
            var channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                var pid = Files.readString(folder.lockFile()).strip();
                throw new Refusal(
                        "Rehearse is already running on %s (process %s). Stop it first, or use another folder "
                                        .formatted(folder.root(), pid)
                                + "and other ports: ./rehearse run --data FOLDER --port 9000");
            }
            var own = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(own.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw Reason.refusal(folder, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
