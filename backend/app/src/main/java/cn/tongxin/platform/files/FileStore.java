package cn.tongxin.platform.files;

import cn.tongxin.kernel.cipher.Sha256;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Contents of files, each under its own SHA-256, outside the database. A content appears in one
 * step and is on disk before any row speaks of it. Names from outside never touch a path.
 */
@Singleton
@Startup
public class FileStore {
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    FileStore(@ConfigProperty(name = "tongxin.files.directory") Optional<String> directory) {
        this.root =
                Path.of(
                                directory.orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "TONGXIN_FILES_DIR must name the directory"
                                                                + " of uploaded files")))
                        .toAbsolutePath();
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(
                    incoming,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write to the directory of files " + root, e);
        }
    }

    /** A content that has arrived and belongs to nobody yet. */
    record Arrived(Path path, long size, String sha256) {}

    /**
     * Takes a content in.
     *
     * @throws TooLargeException once it is longer than {@code most}
     */
    Arrived receive(InputStream content, long most) throws IOException {
        Path path = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = Sha256.begun();
        long size = 0;
        try (FileChannel out = newFile(path)) {
            byte[] buffer = new byte[BUFFER];
            int read = content.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > most) {
                    throw new TooLargeException();
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                read = content.read(buffer);
            }
            out.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Arrived(path, size, Sha256.ended(digest));
    }

    /** A content that is longer than it may be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Puts a content where it belongs; the same content is kept once. */
    void keep(Arrived arrived) {
        Path place = place(arrived.sha256());
        try {
            if (Files.exists(place)) {
                Files.deleteIfExists(arrived.path());
                return;
            }
            Files.createDirectories(place.getParent());
            Files.move(arrived.path(), place, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(place.getParent())) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a content cannot be kept", e);
        }
    }

    void discard(Arrived arrived) {
        try {
            Files.deleteIfExists(arrived.path());
        } catch (IOException e) {
            throw new UncheckedIOException("a content cannot be discarded", e);
        }
    }

    Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("a content cannot be removed", e);
        }
    }

    /** Hashes of all contents that have been here since before an instant. */
    List<String> olderThan(Instant before) {
        try (Stream<Path> all =
                Files.find(root, 3, (p, a) -> isOld(p, a.lastModifiedTime(), before))) {
            return all.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOld(Path path, FileTime modified, Instant before) {
        return path.getFileName().toString().matches("[0-9a-f]{64}")
                && modified.toInstant().isBefore(before);
    }

    /** What uploads that broke off have left. */
    void removeLeftOvers(Instant before) {
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(incoming)) {
            for (Path path : all) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    old.add(path);
                }
            }
            for (Path path : old) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel newFile(Path path) throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
