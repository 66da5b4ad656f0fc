package cn.tongxin.city;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that are the same at every load: the layout of UUID version 7, its time from the row, its
 * random part from a hash of the row's natural key.
 */
final class Ids {

    private Ids() {}

    static UUID of(Instant createdAt, String key) {
        ByteBuffer hash = ByteBuffer.wrap(Draw.digest("id|" + key));
        return of(createdAt, hash.getShort(), hash.getLong());
    }

    /** As above from the dice of the thing, for tables of which every row has dice anyway. */
    static UUID of(Instant createdAt, Draw draw) {
        return of(createdAt, draw.bits(), draw.bits());
    }

    private static UUID of(Instant createdAt, long some, long others) {
        long high = (createdAt.toEpochMilli() << 16) | 0x7000L | (some & 0x0FFFL);
        long low = (others & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
