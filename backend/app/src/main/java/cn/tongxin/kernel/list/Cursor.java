package cn.tongxin.kernel.list;

import cn.tongxin.kernel.cipher.Sha256;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Opaque position in a list, bound to role, filters and sort by a digest over all of them. The
 * digest finds mistakes and tampering; it needs no key, because a cursor carries no right: the
 * caller's scope is added to every query anyway, so even a well-made false cursor only moves the
 * caller within rows it may read.
 */
public final class Cursor {
    private static final int DIGEST_BYTES = 12;
    private static final int MAX_LENGTH = 1024;
    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    public static String encode(String fingerprint, ListQuery.Position position) {
        byte[] body =
                (position.id() + SEPARATOR + position.sortValue()).getBytes(StandardCharsets.UTF_8);
        byte[] digest = digest(fingerprint, body);
        byte[] all = Arrays.copyOf(digest, DIGEST_BYTES + body.length);
        System.arraycopy(body, 0, all, DIGEST_BYTES, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    public static ListQuery.Position decode(String fingerprint, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        if (all.length <= DIGEST_BYTES) {
            throw invalid();
        }
        byte[] body = Arrays.copyOfRange(all, DIGEST_BYTES, all.length);
        byte[] digest = Arrays.copyOf(all, DIGEST_BYTES);
        String text = new String(body, StandardCharsets.UTF_8);
        int cut = text.indexOf(SEPARATOR);
        if (cut < 0 || !MessageDigest.isEqual(digest, digest(fingerprint, body))) {
            throw invalid();
        }
        return new ListQuery.Position(text.substring(cut + 1), text.substring(0, cut));
    }

    /** Short stable digest of the parts; the separator cannot occur in checked parameters. */
    public static String fingerprint(String... parts) {
        byte[] joined =
                String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.begun().digest(joined), 0, DIGEST_BYTES);
    }

    private static byte[] digest(String fingerprint, byte[] body) {
        MessageDigest sha = Sha256.begun();
        sha.update(fingerprint.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) SEPARATOR);
        return Arrays.copyOf(sha.digest(body), DIGEST_BYTES);
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemCode.CURSOR, "cursor 参数不是本查询返回的翻页位置。");
    }
}
