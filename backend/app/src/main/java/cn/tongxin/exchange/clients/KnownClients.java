package cn.tongxin.exchange.clients;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facade: what the keys of agencies are held to besides their secret. */
public interface KnownClients {

    /**
     * Whether this account may come from there and take what an agreement gives: a key that names
     * no addresses may come from anywhere; one that was revoked, and an account without a key, from
     * nowhere.
     */
    boolean mayCome(UUID account, @Nullable String address);
}
