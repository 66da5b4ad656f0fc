package cn.tongxin.messaging.outbox;

import cn.tongxin.messaging.outbox.OutboxRepository.Taken;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** E-mail by SMTP. Off, and said so once, as long as no server or no sender is set. */
@Singleton
class MailChannel {
    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    /**
     * Refusals of this mail or this mailbox, which no repetition changes. Others of the 5xx, like a
     * wrong password of ours (535), are mended by an operator, and the mail then goes out.
     */
    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 552, 553, 554, 556);

    private final Mailer mailer;
    private final Optional<String> host;
    private final Optional<String> from;

    MailChannel(
            Mailer mailer,
            @ConfigProperty(name = "tongxin.mail.host") Optional<String> host,
            @ConfigProperty(name = "tongxin.mail.from") Optional<String> from) {
        this.mailer = mailer;
        this.host = host;
        this.from = from.filter(address -> address.matches("[^\\s@<>]+@[^\\s@<>]+"));
    }

    void say(@Observes StartupEvent started) {
        LOG.info(
                isOn()
                        ? "e-mail channel on"
                        : "e-mail channel off: TONGXIN_SMTP_HOST or TONGXIN_MAIL_FROM is not set");
    }

    boolean isOn() {
        return host.isPresent() && from.isPresent();
    }

    /** What came of sending. */
    sealed interface Result {
        record Accepted(String providerId) implements Result {}

        record Refused(String problem, boolean forGood) implements Result {}
    }

    /**
     * Under an id made from the delivery, the same at each try: mail systems that look for
     * duplicates find the second one after a crash between sending and writing it down.
     */
    Result send(Taken taken, String address) {
        String id = "<" + taken.id() + "@" + domain() + ">";
        Mail mail =
                Mail.withText(address, taken.subject(), taken.text())
                        .setFrom(from.orElseThrow())
                        .addHeader("Message-ID", id)
                        .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail);
            return new Result.Accepted(id);
        } catch (RuntimeException failed) {
            return refused(failed);
        }
    }

    /** The words of the other side quote addresses; only its number is kept. */
    private static Result refused(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal && refusal.getReplyCode() >= 400) {
                int code = refusal.getReplyCode();
                return new Result.Refused("SMTP " + code, FOR_GOOD.contains(code));
            }
            if (cause instanceof TimeoutException) {
                return new Result.Refused("TIMEOUT", false);
            }
        }
        // Its message may quote an address; what kind of failure it is says enough.
        LOG.warnf("an e-mail could not be handed over: %s", failed.getClass().getName());
        return new Result.Refused("UNREACHABLE", false);
    }

    private String domain() {
        String address = from.orElseThrow();
        return address.substring(address.indexOf('@') + 1);
    }
}
