package cn.tongxin.messaging.outbox;

import java.time.Instant;

/**
 * What came of an attempt.
 *
 * @param dueAt when to try again; of no meaning once it is settled for good
 * @param problem a code, empty when there was none
 * @param providerId under which the other side knows the mail, empty when it has not taken it
 */
record Settled(State state, Instant dueAt, String problem, String providerId) {

    /** States of a delivery; PENDING is the one it begins in. */
    enum State {
        PENDING,
        FAILED,
        SENT,
        DEAD,
        SKIPPED
    }

    static Settled sent(Instant at, String providerId) {
        return new Settled(State.SENT, at, "", providerId);
    }

    static Settled again(Instant at, String problem) {
        return new Settled(State.FAILED, at, problem, "");
    }

    static Settled dead(Instant at, String problem) {
        return new Settled(State.DEAD, at, problem, "");
    }

    static Settled skipped(Instant at, String problem) {
        return new Settled(State.SKIPPED, at, problem, "");
    }

    /** Not an attempt: its reader sleeps. */
    static Settled later(Instant at) {
        return new Settled(State.PENDING, at, "", "");
    }
}
