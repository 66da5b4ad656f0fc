package cn.tongxin.embedded.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.TreeMap;

/** Random passwords, kept in one file that only its owner may read, made when first asked for. */
public final class Secrets {
    private static final String ALPHABET =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) throws IOException {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            Properties stored = new Properties();
            stored.load(new StringReader(Files.readString(file)));
            stored.forEach((k, v) -> secrets.values.put(k.toString(), v.toString()));
        }
        return secrets;
    }

    /** On disk before it is returned: nothing is ever protected by a password we could lose. */
    public synchronized String get(String name) throws IOException {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        put(name, random());
        return values.get(name);
    }

    /** Keeps a password that somebody else made. */
    public synchronized void put(String name, String value) throws IOException {
        values.put(name, value);
        StringBuilder text = new StringBuilder("# Random passwords of this data directory.\n");
        values.forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
        FileTrees.writePrivately(file, text.toString());
    }

    public static String random() {
        SecureRandom source = new SecureRandom();
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
