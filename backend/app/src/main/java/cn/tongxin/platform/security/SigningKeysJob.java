package cn.tongxin.platform.security;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Asks for the keys again and again, so that a withdrawn one is soon gone in every process. */
@Singleton
public class SigningKeysJob {
    private final SigningKeys keys;

    SigningKeysJob(SigningKeys keys) {
        this.keys = keys;
    }

    @Scheduled(identity = "signing-keys", every = "{tongxin.oidc.keys-refreshed-every}")
    public void ask() {
        keys.ask();
    }
}
