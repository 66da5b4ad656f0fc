package cn.tongxin.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files below one folder of this module, whether it runs from a jar or from its classes. */
public final class ResourceTree {
    private ResourceTree() {}

    /** Path below the module's root (with slashes) to content, in order of path. */
    public static SortedMap<String, byte[]> below(String folder) throws IOException {
        URI home;
        try {
            home = ResourceTree.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IOException("not a usable class path entry", e);
        }
        Path place = Path.of(home);
        if (Files.isDirectory(place)) {
            return read(place, place.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            Path root = jar.getPath("/");
            return read(root, root.resolve(folder));
        }
    }

    private static SortedMap<String, byte[]> read(Path root, Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }
}
