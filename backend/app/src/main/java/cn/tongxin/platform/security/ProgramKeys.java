package cn.tongxin.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: the keys with which programs of other agencies sign in. Implemented by exchange. */
public interface ProgramKeys {

    /**
     * Whether the key of this account keeps it from coming from there: it names other addresses, or
     * was revoked. An account without a key is kept from nothing here.
     *
     * @param address null when it is not known
     */
    boolean forbids(UUID account, @Nullable String address);
}
