package cn.tongxin.kernel.cipher;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a field is encrypted. The id stands in every value, so another algorithm can be added beside
 * these without touching what is stored.
 */
enum CipherAlgorithm {
    AES_256_GCM("a1", "AES-256-GCM", "AES", "AES/GCM/NoPadding", 32, true),
    /** GB/T 32907, for who must encrypt by the national algorithm. No JDK has it. */
    SM4_GCM("s1", "SM4-GCM", "SM4", "SM4/GCM/NoPadding", 16, false);

    private final String id;
    private final String keyringName;
    private final String keyType;
    private final String transformation;
    private final int keyBytes;
    private final boolean inTheJdk;

    CipherAlgorithm(
            String id,
            String keyringName,
            String keyType,
            String transformation,
            int keyBytes,
            boolean inTheJdk) {
        this.id = id;
        this.keyringName = keyringName;
        this.keyType = keyType;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
        this.inTheJdk = inTheJdk;
    }

    static Optional<CipherAlgorithm> named(String keyringName) {
        return Arrays.stream(values()).filter(a -> a.keyringName.equals(keyringName)).findFirst();
    }

    String id() {
        return id;
    }

    String keyType() {
        return keyType;
    }

    String transformation() {
        return transformation;
    }

    int keyBytes() {
        return keyBytes;
    }

    boolean isInTheJdk() {
        return inTheJdk;
    }
}
