package cn.tongxin.messaging;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.FakeSmtp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who sends and people who are told. */
public abstract class MessagingApi extends ApiTest {
    protected static final String INBOX = "/api/v1/inbox";
    protected static final String SUMMARY = INBOX + "/summary";

    @Inject protected Messaging messaging;
    protected FakeSmtp smtp;

    @BeforeEach
    void emptyMailbox() {
        smtp.reset();
    }

    /** In a transaction of its own, as a use case would. */
    protected Set<UUID> send(Message message) {
        return QuarkusTransaction.requiringNew().call(() -> messaging.send(message));
    }

    /** A message whose title tells it from others. */
    protected static Message told(String subject, UUID... to) {
        return Message.of("proposal.approved", Recipients.accounts(List.of(to)))
                .with("kind", "暂停办学")
                .with("subject", subject)
                .with("summary", "暂停办学一年")
                .with("decider", "演示·审批人");
    }

    /** An account that is reached by e-mail at any hour. */
    protected UUID reachable(String username) {
        UUID account = rows.account(username);
        rows.execute(
                "update account set email = ? where id = ?", username + "@mail.example", account);
        chooses(account, true, null, null);
        return account;
    }

    protected void chooses(UUID account, boolean emailOn, String quietFrom, String quietTo) {
        rows.execute("delete from message_setting where account_id = ?", account);
        rows.execute(
                "insert into message_setting (id, account_id, email_on, quiet_from, quiet_to,"
                        + " created_at, updated_at, source)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now(), now(), 'API')",
                account,
                emailOn,
                quietFrom,
                quietTo);
    }

    protected List<String> titles(UUID reader) {
        return as(reader, "volunteer")
                .get(INBOX)
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }
}
