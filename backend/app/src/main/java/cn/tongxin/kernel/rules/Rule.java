package cn.tongxin.kernel.rules;

/**
 * A rule of the rule book (domain.md §3).
 *
 * @param id as in the rule book, like {@code R-213}
 * @param enforcement what happens when it is broken
 * @param text the rule in one Chinese sentence
 * @param source law, document or product default it rests on
 */
public record Rule(String id, Enforcement enforcement, String text, String source) {

    /**
     * BLOCK refuses; WARN lets pass with a reason, which is kept; TIMER makes work in time; COMPUTE
     * is worked out by the product; LOG is written down for whoever asks later.
     */
    public enum Enforcement {
        BLOCK,
        WARN,
        TIMER,
        COMPUTE,
        LOG
    }
}
