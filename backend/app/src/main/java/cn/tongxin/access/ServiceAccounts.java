package cn.tongxin.access;

import java.util.UUID;

/**
 * Facade: accounts of other agencies' programs. Each is a client of the identity provider with an
 * account and a grant of the role partner for its agency; what it may have is said elsewhere.
 */
public interface ServiceAccounts {

    /**
     * @param providerKey what the identity provider calls the client, for {@link #renew}
     * @param secret known to nobody afterwards: it is shown once and kept nowhere
     */
    record Key(UUID account, String providerKey, String secret) {}

    /**
     * In the caller's transaction. The provider's client is made first: if what follows is lost it
     * leads to no account, and the next attempt uses it.
     *
     * @param clientId as the program signs in
     * @param name as it is shown to people
     * @param agency code of the organisation
     */
    Key open(String clientId, String name, String agency);

    /** Another secret; the one before stops at once. */
    String renew(String providerKey);

    /** In the caller's transaction: from now on it may nothing. */
    void close(UUID account);

    /**
     * After the transaction: what the identity provider has to follow; what fails is tried again.
     */
    void bringInLine(UUID account);
}
