package cn.tongxin.people.consent;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Mask.WHOLE;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Texts, receipts and consents as others see them. */
public final class ConsentViews {
    private static final String ID = "内部编号";
    private static final String PURPOSE = "用途代码";
    private static final String KIND = "方式：NOTICE 告知、CONSENT 同意、SEPARATE_CONSENT 单独同意、WRITTEN 书面同意";
    private static final String NUMBER = "第几版，从 1 起";
    private static final String ACTIONS = "此刻可办理的事项";

    private ConsentViews() {}

    @Schema(name = "PrivacyNotice", description = "公布过的一份告知文本")
    public record PrivacyNotice(
            @Schema(description = ID, required = true) UUID id,
            @Schema(description = PURPOSE, required = true) String purpose,
            @Schema(description = KIND, required = true) String kind,
            @Schema(description = NUMBER, required = true) int number,
            @Schema(description = "标题", required = true) String title,
            @Schema(description = "目的和信息种类", required = true) String what,
            @Schema(description = "为什么必要") @Nullable String necessity,
            @Schema(description = "同意、不同意和撤回各有什么影响") @Nullable String effect,
            @Schema(description = "正文，空行分段", required = true) String body,
            @Schema(description = "公布时间", required = true) Instant publishedAt) {}

    @Schema(name = "PrivacyNotices", description = "现行的告知文本")
    public record PrivacyNotices(
            @Schema(description = "每个用途一份，最多 10 份", required = true) List<PrivacyNotice> items) {}

    @Schema(name = "PrivacyTextRow", description = "告知文本列表中的一行")
    public record PrivacyTextRow(
            @Schema(description = ID, required = true) UUID id,
            @Schema(description = PURPOSE, required = true) String purpose,
            @Schema(description = NUMBER, required = true) int number,
            @Schema(description = "标题", required = true) String title,
            @Schema(description = "状态：DRAFT 草稿、PUBLISHED 现行、REPLACED 已被替换", required = true)
                    String status,
            @Schema(description = "公布时间；草稿没有") @Nullable Instant publishedAt,
            @Schema(description = "新建时间", required = true) Instant createdAt) {}

    @Schema(name = "PrivacyTextDetail", description = "告知文本的一个版本，及可办理的事项")
    public record PrivacyTextDetail(
            @Schema(description = "版本", required = true) PrivacyTextRow text,
            @Schema(description = "目的和信息种类", required = true) String what,
            @Schema(description = "为什么必要") @Nullable String necessity,
            @Schema(description = "同意、不同意和撤回各有什么影响") @Nullable String effect,
            @Schema(description = "正文", required = true) String body,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = ACTIONS, required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "NoticeReceipt", description = "现行的一份告知文本，以及本人看过它没有")
    public record NoticeReceipt(
            @Schema(description = "文本编号", required = true) UUID text,
            @Schema(description = PURPOSE, required = true) String purpose,
            @Schema(description = NUMBER, required = true) int number,
            @Schema(description = "标题", required = true) String title,
            @Schema(description = "本人第一次看到的时间；没看过的没有") @Nullable Instant shownAt) {
        static NoticeReceipt of(PrivacyNotice notice, @Nullable Instant at) {
            return new NoticeReceipt(
                    notice.id(), notice.purpose(), notice.number(), notice.title(), at);
        }
    }

    @Schema(name = "NoticeReceipts", description = "现行的告知文本，以及本人看过没有")
    public record NoticeReceipts(
            @Schema(description = "每份一行", required = true) List<NoticeReceipt> items) {}

    @Schema(name = "ConsentRow", description = "一次同意")
    public record ConsentRow(
            @Schema(description = ID, required = true) UUID id,
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "学校编号", required = true) UUID school,
            @Schema(description = PURPOSE, required = true) String purpose,
            @Schema(description = KIND, required = true) String kind,
            @Schema(description = "同意的文本的编号", required = true) UUID text,
            @Schema(description = "同意的文本是第几版", required = true) int number,
            @Schema(description = "途径：ONLINE 网上、PAPER 书面", required = true) String channel,
            @Schema(description = "谁办理的；书面的是录入的人", required = true)
                    @Sensitive(value = L3, mask = NAME)
                    String givenByName,
            @Schema(description = "同意的时间；书面的是录入的时间", required = true) Instant givenAt,
            @Schema(description = "撤回的时间；没有撤回的没有") @Nullable Instant withdrawnAt,
            @Schema(
                            description = "状态：GIVEN 有效、OUTDATED 用途或学校已变更，须重新同意、WITHDRAWN 已撤回",
                            required = true)
                    String state)
            implements NeverStored {}

    @Schema(name = "ConsentDetail", description = "一次同意，及可办理的事项")
    public record ConsentDetail(
            @Schema(description = "同意", required = true) ConsentRow consent,
            @Schema(description = "学生本人签字的日期；网上办理的没有") @Nullable LocalDate signedOn,
            @Schema(description = "同意书存放的编号或位置；网上办理的没有") @Sensitive(value = L3, mask = WHOLE)
                    @Nullable String paperRef,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = ACTIONS, required = true) List<Action> actions)
            implements Versioned, NeverStored {
        /** A new text or another school changes what holds, and not the consent. */
        @Override
        public String look() {
            return actions + " " + consent;
        }
    }

    @Schema(name = "ChildConsents", description = "一名学生的各项用途：同意了没有，此刻可办理什么")
    public record ChildConsents(
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "是否已满十四周岁，由学生本人书面同意（P-06）", required = true)
                    boolean decidesItself,
            @Schema(description = "现行的每个需要同意的用途一项", required = true) List<PurposeState> items)
            implements NeverStored {}

    @Schema(name = "PurposeState", description = "一个需要同意的用途对一名学生的状态")
    public record PurposeState(
            @Schema(description = "现行文本", required = true) PrivacyNotice text,
            @Schema(
                            description =
                                    "状态：NONE 没有同意过、GIVEN 有效、OUTDATED 用途或学校已变更，须重新同意、WITHDRAWN 已撤回",
                            required = true)
                    String state,
            @Schema(description = "最近一次同意的编号") @Nullable UUID consent,
            @Schema(description = "最近一次同意的途径") @Nullable String channel,
            @Schema(description = "最近一次同意的时间") @Nullable Instant givenAt,
            @Schema(description = "最近一次同意的撤回时间") @Nullable Instant withdrawnAt,
            @Schema(description = ACTIONS, required = true) List<Action> actions) {}
}
