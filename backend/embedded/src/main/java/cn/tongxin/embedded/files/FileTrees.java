package cn.tongxin.embedded.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Whole directories, and files that only their owner may read. */
public final class FileTrees {
    private FileTrees() {}

    /** Copies a tree with its permissions; symbolic links stay links. */
    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Path target = to.resolve(from.relativize(dir).toString());
                        Files.createDirectories(target.getParent());
                        Files.copy(dir, target, StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file).toString()),
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Deletes a tree without ever following a link out of it; a missing one is fine. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        // A process that is just stopping may still remove its own files.
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.deleteIfExists(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** A directory only its owner may enter. */
    public static Path createPrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        return directory;
    }

    /** Replaces a file in one step; at no moment can anyone but its owner read it. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path draft = privateDraft(file, text);
        try {
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Makes a file in one step unless there is one, whoever else is making it: of two writers one
     * keeps its text, and both read that text afterwards. A link is what a file system makes only
     * where nothing stands; a move would replace.
     */
    public static void createPrivately(Path file, String text) throws IOException {
        Path draft = privateDraft(file, text);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another writer was first, and its text stays.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path privateDraft(Path file, String text) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path directory = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(directory, "." + file.getFileName(), ".draft", ownerOnly);
        Files.writeString(draft, text);
        return draft;
    }
}
