package cn.tongxin.access;

import java.util.UUID;

/**
 * Facade: accounts of other agencies' programs. Each is a client of the identity provider with an
 * account and a grant of the role partner for its agency; what it may have is said elsewhere.
 */
public interface ServiceAccounts {

    /**
     * A client of the identity provider that has no account yet.
     *
     * @param providerKey what the identity provider calls it, for {@link #renew}
     * @param secret known to nobody afterwards: it is shown once and kept nowhere
     */
    record Made(String providerKey, String subject, String secret) {}

    /**
     * With the identity provider, before anything is written or any row is locked: no change waits
     * while it is talked to. If what follows is lost, it leads to no account, and the next attempt
     * uses it.
     *
     * @param clientId as the program signs in
     * @param name as it is shown to people
     */
    Made make(String clientId, String name);

    /**
     * Its account, in the caller's transaction.
     *
     * @param agency code of the organisation
     * @return id of the account
     */
    UUID open(Made made, String clientId, String name, String agency);

    /** Another secret; the one before stops at once. Talks to the provider, as {@link #make}. */
    String renew(String providerKey);

    /** In the caller's transaction: from now on it may nothing. */
    void close(UUID account);

    /**
     * After the transaction: what the identity provider has to follow; what fails is tried again.
     */
    void bringInLine(UUID account);
}
