package cn.tongxin.platform.drafts;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.drafts.DraftRepository.Stored;
import cn.tongxin.platform.drafts.DraftViews.DraftDetail;
import cn.tongxin.platform.drafts.DraftViews.DraftSaved;
import cn.tongxin.platform.security.CurrentCaller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of drafts; the content is plain only between here and its writer. */
@Singleton
class DraftService {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DRAFTS = 50;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final DraftRepository drafts;
    private final CurrentCaller caller;
    private final AuditTrail trail;
    private final Tools tools;

    /** What the use cases work with besides. */
    @Singleton
    record Tools(FieldCipher cipher, ObjectMapper json, TimeOrderedIds ids, Clock clock) {}

    DraftService(DraftRepository drafts, CurrentCaller caller, AuditTrail trail, Tools tools) {
        this.drafts = drafts;
        this.caller = caller;
        this.trail = trail;
        this.tools = tools;
    }

    DraftDetail get(DraftKey key) {
        Stored stored = drafts.find(key).orElseThrow(DraftService::none);
        return new DraftDetail(
                key.form(),
                key.subject(),
                opened(stored),
                stored.savedAt(),
                stored.expiresAt(),
                stored.version(),
                List.of());
    }

    @Transactional
    DraftSaved begin(DraftKey key, Map<String, Object> content) {
        UUID account =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        if (drafts.number() >= MOST_DRAFTS) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "您已有 " + MOST_DRAFTS + " 份草稿，请先提交或删除几份。");
        }
        UUID id = tools.ids().next();
        drafts.create(new Draft(id, account, key, closed(id, content), end()));
        return saved(key);
    }

    @Transactional
    DraftSaved save(DraftKey key, Map<String, Object> content) {
        Stored stored = drafts.find(key).orElseThrow(DraftService::none);
        Draft draft = drafts.toSave(stored.id());
        draft.save(closed(stored.id(), content), end());
        drafts.saved(draft);
        // Every two seconds while somebody types; that it was begun is in the log.
        trail.gaveOut("draft", List.of());
        return saved(key);
    }

    /** Also once the form was sent; a draft that is not there is no mistake. */
    @Transactional
    void discard(DraftKey key) {
        drafts.find(key)
                .ifPresent(
                        stored -> {
                            drafts.discard(stored.id());
                            trail.touched(stored.id());
                        });
    }

    private DraftSaved saved(DraftKey key) {
        Stored stored = drafts.find(key).orElseThrow(DraftService::none);
        return new DraftSaved(
                key.form(),
                key.subject(),
                stored.savedAt(),
                stored.expiresAt(),
                stored.version(),
                List.of());
    }

    private Instant end() {
        return tools.clock().instant().plus(KEPT).truncatedTo(ChronoUnit.MICROS);
    }

    private String closed(UUID id, Map<String, Object> content) {
        try {
            String text = tools.json().writeValueAsString(content);
            if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw new ProblemException(ProblemCode.TOO_LARGE, "草稿最大 64 KB，请先提交或精简。");
            }
            return tools.cipher().encrypt(Draft.place(id), text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written");
        }
    }

    private Map<String, Object> opened(Stored stored) {
        try {
            return tools.json()
                    .readValue(
                            tools.cipher().decrypt(Draft.place(stored.id()), stored.content()),
                            OBJECT);
        } catch (JsonProcessingException e) {
            // Its message would quote the content.
            throw new IllegalStateException("a draft is no JSON object");
        }
    }

    private static ProblemException none() {
        return new ProblemException(ProblemCode.NOT_FOUND, "没有这份草稿。");
    }
}
