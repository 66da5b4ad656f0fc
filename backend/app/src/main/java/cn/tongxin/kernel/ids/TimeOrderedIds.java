package cn.tongxin.kernel.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the ids of new rows: UUIDs of version 7 (RFC 9562), which begin with the millisecond they
 * were made in, so that an index over them grows at one end. The other 74 bits cannot be guessed.
 */
public final class TimeOrderedIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final int RANDOM_BITS_BESIDE_TIME = 0xfff;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = clock.millis() << 16 | VERSION | random.nextInt() & RANDOM_BITS_BESIDE_TIME;
        long low = random.nextLong() & VARIANT_MASK | VARIANT;
        return new UUID(high, low);
    }
}
