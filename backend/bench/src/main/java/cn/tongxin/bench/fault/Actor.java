package cn.tongxin.bench.fault;

/** A person at work: asks, waits for the answer, decides, asks again. */
interface Actor {
    /**
     * One request.
     *
     * @param mayBegin whether something new may be begun, or only what is open be settled
     */
    void step(boolean mayBegin);

    /** Whether nothing is open whose outcome is unknown. */
    default boolean settled() {
        return true;
    }

    /** What went wrong beyond a failed request, for a person to read; empty when nothing did. */
    default String complaint() {
        return "";
    }

    /** After an answer that brought nothing, so that a dead server is not hammered. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
