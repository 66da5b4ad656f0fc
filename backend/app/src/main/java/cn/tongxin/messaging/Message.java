package cn.tongxin.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to whom.
 *
 * @param template code of {@code templates.json}
 * @param parameters exactly those the template names; one line each
 */
public record Message(
        String template,
        Recipients to,
        Map<String, String> parameters,
        @Nullable Link link,
        Importance importance,
        @Nullable Dedupe dedupe) {

    /** A reminder of the same thing is welcome once a day [D]. */
    public static final Duration DAY = Duration.ofHours(24);

    /**
     * What a reader opens next.
     *
     * @param route a resource as in addresses: {@code proposals}
     */
    public record Link(String route, @Nullable UUID id) {}

    /**
     * @param key what would be the same message, like {@code proposal.raised/<id>}
     * @param window how long it is not said again to the same person
     */
    public record Dedupe(String key, Duration window) {}

    public static Message of(String template, Recipients to) {
        return new Message(template, to, Map.of(), null, Importance.NORMAL, null);
    }

    public Message with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Message(template, to, more, link, importance, dedupe);
    }

    public Message about(String route, UUID id) {
        return new Message(template, to, parameters, new Link(route, id), importance, dedupe);
    }

    public Message urgent() {
        return new Message(template, to, parameters, link, Importance.URGENT, dedupe);
    }

    /** Said once to each person within a day. */
    public Message once(String key) {
        return once(key, DAY);
    }

    public Message once(String key, Duration window) {
        return new Message(template, to, parameters, link, importance, new Dedupe(key, window));
    }
}
