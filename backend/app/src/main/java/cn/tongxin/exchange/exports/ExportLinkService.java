package cn.tongxin.exchange.exports;

import cn.tongxin.exchange.exports.ExportRequest.Ticket;
import cn.tongxin.exchange.exports.ExportRequestRepository.Whole;
import cn.tongxin.exchange.exports.ExportRequestService.Around;
import cn.tongxin.exchange.exports.ExportRequestViews.ExportLink;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.exports.SensitiveList;
import cn.tongxin.platform.exports.SensitiveList.Approval;
import cn.tongxin.platform.exports.SensitiveList.Taken;
import cn.tongxin.platform.exports.SensitiveLists;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Fetching what was approved: a link that works once, and the workbook, made at that moment with
 * the author's rights of that moment (S-08, ADR 0040).
 */
@Singleton
class ExportLinkService {
    private static final String SAME_ROLE = "请切换到申请时的角色后再取。";

    private final ExportRequestRepository requests;
    private final ExportRequestService asked;
    private final SensitiveLists lists;
    private final ExportTerms terms;
    private final CurrentCaller caller;
    private final Around around;

    ExportLinkService(
            ExportRequestRepository requests,
            ExportRequestService asked,
            SensitiveLists lists,
            ExportTerms terms,
            CurrentCaller caller,
            Around around) {
        this.requests = requests;
        this.asked = asked;
        this.lists = lists;
        this.terms = terms;
        this.caller = caller;
        this.around = around;
    }

    @Transactional
    ExportLink link(UUID id) {
        ExportRequest request = requests.heldForWrite(id);
        if (!request.raisedBy().equals(caller.accountId())) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "只有申请人本人可以取链接。");
        }
        caller.requireWorksAs(request.role(), SAME_ROLE);
        asked.requireStill(request.axes());
        Instant now = around.now();
        Instant valid = request.validUntil();
        Instant until = valid == null ? now : terms.linkUntil(now, valid);
        String ticket = around.tickets().fresh();
        request.link(new Ticket(ExportTickets.hash(ticket), until), terms.links(), now);
        requests.save(request);
        around.trail().detail("request=" + request.number());
        return new ExportLink("/api/v1/export-requests/" + id + "/content?ticket=" + ticket, until);
    }

    /** The ticket is used up with the answer: if the book cannot be made, it still works. */
    @Transactional
    Taken take(UUID id, String ticket) {
        Whole whole = requests.whole(id);
        if (!whole.raisedBy().equals(caller.accountId())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。");
        }
        caller.requireWorksAs(whole.role(), SAME_ROLE);
        asked.requireStill(whole.place());
        SensitiveList<?> list = lists.named(whole.row().resource());
        Map<String, List<String>> parameters = around.secrets().open(id, whole.parameters());
        String said = "request=" + whole.row().number() + " " + list.forTheLog(parameters);
        around.trail().detail(said);
        if (!requests.used(id, ExportTickets.hash(ticket), around.now())) {
            throw new ProblemException(ProblemCode.GONE, "这个链接已经用过、已过期或已被新的替换。");
        }
        Taken taken = list.taken(parameters, approval(whole));
        requests.taken(id, taken.rows());
        around.trail().touched(taken.about());
        around.trail().detail(said + " rows=" + taken.rows());
        return taken;
    }

    /** What a ticket was given for has an answer. */
    private static Approval approval(Whole whole) {
        return new Approval(
                whole.row().number(),
                whole.reason(),
                Objects.requireNonNull(whole.answerer()),
                Objects.requireNonNull(whole.answeredAt()));
    }
}
