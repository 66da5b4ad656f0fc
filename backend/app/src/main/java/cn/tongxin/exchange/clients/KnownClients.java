package cn.tongxin.exchange.clients;

import java.util.UUID;

/** Facade: what the keys of agencies are held to besides their secret. */
public interface KnownClients {

    /**
     * Whether this account may come from there: a key that names no addresses may come from
     * anywhere, one that was revoked from nowhere.
     */
    boolean mayCome(UUID account, String address);
}
