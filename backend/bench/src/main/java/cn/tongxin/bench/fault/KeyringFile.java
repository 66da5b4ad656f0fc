package cn.tongxin.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The keyring of the product under test, changed as the runbook says ("Keys replaced"). */
record KeyringFile(Path file) {
    private static final int HASH_BYTES = 32;

    /** A key of a field cipher: its algorithm and how long it has to be. */
    enum Algorithm {
        AES("a1", "AES-256-GCM", 32),
        SM4("s1", "SM4-GCM", 16);

        private final String id;
        private final String code;
        private final int bytes;

        Algorithm(String id, String code, int bytes) {
            this.id = id;
            this.code = code;
            this.bytes = bytes;
        }

        /** How every value begins that such a key has encrypted. */
        String mark(String key) {
            return id + "." + key + ".";
        }
    }

    /** A new active key and a new hash key; those there were can still be read. */
    void replace(String id, Algorithm algorithm) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("hash=")) {
                lines.add("hash.old=" + line.substring("hash=".length()));
            } else if (!line.startsWith("active=") && !line.startsWith("hash.old=")) {
                lines.add(line);
            }
        }
        lines.add("active=" + id);
        lines.add("key." + id + "=" + algorithm.code + ":" + random(algorithm.bytes));
        lines.add("hash=HMAC-SHA-256:" + random(HASH_BYTES));
        Files.write(file, lines);
    }

    /** Nothing but the active key and the newest hash key is left. */
    void forgetOld(String active) throws IOException {
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("hash.old="))
                        .filter(
                                line ->
                                        !line.startsWith("key.")
                                                || line.startsWith("key." + active + "="))
                        .toList());
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
