package dev.rehearse.cli.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of content files as one archive in a temporary file, or a file as it is. Links are not followed: one may
 * lead to any file of this machine.
 *
 * @param name of the file, for findings
 * @param leftOut lines about files that are not in it
 */
record FolderArchive(Path file, String name, List<String> leftOut, boolean isTemporary) implements AutoCloseable {

    private static final String END = ".md";

    FolderArchive {
        leftOut = List.copyOf(leftOut);
    }

    /** The file itself. */
    static FolderArchive none(Path file) {
        return new FolderArchive(file, String.valueOf(file.getFileName()), List.of(), false);
    }

    static FolderArchive of(Path folder) throws IOException {
        var archive = Files.createTempFile("rehearse-import-", ".zip");
        var leftOut = new ArrayList<String>();
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)), StandardCharsets.UTF_8)) {
            for (var file : contentFiles(folder)) {
                var path = path(folder, file);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    zip.putNextEntry(new ZipEntry(path));
                    Files.copy(file, zip);
                    zip.closeEntry();
                } else {
                    leftOut.add(path + ":1: not-carried: is a link, or no regular file");
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(archive);
            throw e;
        }
        var name = folder.toAbsolutePath().normalize().getFileName();
        return new FolderArchive(archive, (name == null ? "folder" : name) + ".zip", leftOut, true);
    }

    private static List<Path> contentFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(END))
                    .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String path(Path folder, Path file) {
        var names = new ArrayList<String>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    @Override
    public void close() throws IOException {
        if (isTemporary) {
            Files.deleteIfExists(file);
        }
    }
}
