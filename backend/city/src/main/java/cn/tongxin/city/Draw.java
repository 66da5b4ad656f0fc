package cn.tongxin.city;

import cn.tongxin.kernel.cipher.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The dice of one thing: seeded by the city's seed and the thing's own key, so that adding a school
 * does not change what was drawn for another. Only {@code nextLong} of the JDK is used; bounds are
 * made here, because the JDK promises the algorithm of the former only.
 */
final class Draw {

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Draw of(long seed, String key) {
        return new Draw(ByteBuffer.wrap(digest(seed + "|" + key)).getLong());
    }

    static byte[] digest(String text) {
        return Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    long bits() {
        return random.nextLong();
    }

    /** 0 ≤ result &lt; bound; the bias of the remainder is below one in a billion. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(random.nextLong(), bound);
    }

    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** −1 ≤ result &lt; 1 */
    double symmetric() {
        return (random.nextLong() >>> 11) * 0x1.0p-52 - 1.0;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }
}
