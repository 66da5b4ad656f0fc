package cn.tongxin.messaging.outbox;

import java.time.Duration;

/**
 * How long to wait after a failure: 1, 3, 9, 27 minutes … never more than half a day. Eight tries
 * take most of a day, longer than a mail server is usually away [D].
 */
final class Backoff {
    static final int MOST_TRIES = 8;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int FACTOR = 3;

    private Backoff() {}

    /**
     * @param tries that have failed, at least 1
     */
    static Duration after(int tries) {
        Duration wait = FIRST;
        for (int i = 1; i < tries && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
