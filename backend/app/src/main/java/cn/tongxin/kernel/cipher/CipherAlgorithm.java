package cn.tongxin.kernel.cipher;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a field is encrypted. The id stands in every value, so another algorithm can be added beside
 * this one without touching what is stored (SM4-GCM is next: house.md §4.3).
 */
enum CipherAlgorithm {
    AES_256_GCM("a1", "AES-256-GCM", "AES", "AES/GCM/NoPadding", 32);

    private final String id;
    private final String keyringName;
    private final String keyType;
    private final String transformation;
    private final int keyBytes;

    CipherAlgorithm(
            String id, String keyringName, String keyType, String transformation, int keyBytes) {
        this.id = id;
        this.keyringName = keyringName;
        this.keyType = keyType;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
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
}
