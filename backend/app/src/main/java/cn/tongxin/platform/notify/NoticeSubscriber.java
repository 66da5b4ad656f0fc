package cn.tongxin.platform.notify;

/**
 * Port: something in this process's memory that another process, or SQL done by hand, can make
 * wrong. Every bean of this type is called, on one thread of its own, one call after the other; it
 * must not block.
 */
public interface NoticeSubscriber {

    /** Lower-case letters and underscores, like {@code caller_changed}. */
    String channel();

    /**
     * @param id what was changed; announced at the commit of the change, also of one's own
     */
    void changed(String id);

    /**
     * Anything may have changed: many rows at once did, or notices were lost while the connection
     * was down. Also called when the first connection stands.
     */
    void anythingChanged();
}
