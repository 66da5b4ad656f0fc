package cn.tongxin.testing;

import java.util.UUID;

/** Writes texts that are in force past the API, as the migration does. */
public final class PrivacyTexts {
    private final Rows rows;

    public PrivacyTexts(Rows rows) {
        this.rows = rows;
    }

    /** A draft of nobody, the second version of its purpose. */
    public UUID draft(String purpose) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into privacy_text (id, purpose, number, title, what, necessity, effect, body,"
                        + " status, created_at, updated_at, source, synthetic) values (?, ?, 2,"
                        + " '示例告知', '示例目的和种类', '示例必要性', '示例影响',"
                        + " '示例正文，只用于测试。', 'DRAFT', now(), now(), 'MANUAL', true)",
                id,
                purpose);
        return id;
    }

    /** The first version of a purpose, with everything that can be said of it. */
    public UUID inForce(String purpose) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into privacy_text (id, purpose, number, material, title, what, necessity,"
                        + " effect, body, status, published_at, created_at, updated_at, source,"
                        + " synthetic) values (?, ?, 1, 1, '示例告知', '示例目的和种类', '示例必要性',"
                        + " '示例影响', '示例正文，只用于测试。', 'PUBLISHED', now(), now(), now(),"
                        + " 'MANUAL', true)",
                id,
                purpose);
        return id;
    }
}
