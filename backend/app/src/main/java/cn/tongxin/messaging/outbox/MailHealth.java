package cn.tongxin.messaging.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells operators whether e-mail leaves this process; without it the product is still up. */
@Singleton
@Readiness
public class MailHealth implements HealthCheck {
    private final MailChannel mail;

    MailHealth(MailChannel mail) {
        this.mail = mail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("e-mail channel").up().withData("on", mail.isOn()).build();
    }
}
