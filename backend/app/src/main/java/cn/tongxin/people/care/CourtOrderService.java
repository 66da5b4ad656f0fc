package cn.tongxin.people.care;

import static cn.tongxin.people.care.CourtOrder.TABLE;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.CourtOrderCreate;
import cn.tongxin.people.care.CareViews.CourtOrderDetail;
import cn.tongxin.people.care.CareViews.CourtOrderRow;
import cn.tongxin.people.care.CourtOrder.Paper;
import cn.tongxin.people.care.CourtOrderRepository.Whole;
import cn.tongxin.people.family.FamilyOrders;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of court orders; court and number are plain only here and outwards. */
@Singleton
class CourtOrderService {
    private static final String WRITE = "court-order:write";
    private static final String COURT = "court";
    private static final String NUMBER = "document_no";
    private static final String ENDED_REASON = "ended_reason";
    private static final String PROTECTION = "PROTECTION";

    /** Longer than anybody is a pupil: whatever lies beyond is mistyped. */
    private static final int MOST_YEARS = 20;

    /** 反家庭暴力法第三十条. */
    private static final int MOST_MONTHS = 6;

    private final CourtOrderRepository orders;
    private final FamilyOrders family;
    private final CareWork work;
    private final CareTools tools;

    CourtOrderService(
            CourtOrderRepository orders, FamilyOrders family, CareWork work, CareTools tools) {
        this.orders = orders;
        this.family = family;
        this.work = work;
        this.tools = tools;
    }

    Page<CourtOrderRow> page(ListQuery query) {
        return orders.page(query);
    }

    CourtOrderDetail get(UUID id) {
        Whole whole = orders.whole(id);
        CourtOrderRow row = whole.row();
        return new CourtOrderDetail(
                row,
                tools.open(TABLE, COURT, id, whole.court()),
                tools.open(TABLE, NUMBER, id, whole.documentNo()),
                tools.opened(TABLE, ENDED_REASON, id, whole.endedReason()),
                whole.version(),
                actions(row));
    }

    private List<Action> actions(CourtOrderRow row) {
        String sentence = family.refusal(row.student().id(), row.guardian()).orElse(null);
        List<Action> allowed = tools.actions(WRITE, row.student().axes(), row.status(), "end");
        return sentence == null
                ? allowed
                : allowed.stream().map(one -> Action.refused(one.name(), sentence)).toList();
    }

    /** From the end of this transaction on, whom it names sees nothing of the pupil. */
    @Transactional
    CourtOrderDetail create(CourtOrderCreate body) {
        if (body.from().isBefore(tools.today().minusYears(MOST_YEARS))) {
            throw ProblemException.invalid("from", "生效日期在二十年以前，请核对日期。");
        }
        requireUntil(body.kind(), body.from(), body.until());
        Axes pupil = tools.hold(body.student());
        UUID guardian = family.guardianOf(body.student(), body.link());
        family.refuseOwn(body.student(), guardian);
        UUID id = tools.next();
        Paper paper =
                new Paper(
                        body.kind(),
                        tools.seal(TABLE, COURT, id, body.court()),
                        tools.seal(TABLE, NUMBER, id, body.documentNo()),
                        body.from(),
                        body.until());
        orders.create(new CourtOrder(id, pupil, guardian, paper));
        family.follow(body.student(), orders.keptFrom(body.student()));
        work.toEnd(id, pupil, body.until());
        return get(id);
    }

    /** What others keep away stays away; everybody else sees again as their link says. */
    @Transactional
    CourtOrderDetail end(UUID id, CareEnd body) {
        CourtOrder order = orders.forWrite(id);
        UUID student = Objects.requireNonNull(order.axes().child(), "of a pupil");
        tools.requireAfter(body.on(), order.from());
        family.refuseOwn(student, order.guardian());
        tools.holdAnywhere(student);
        order.end(body.on(), tools.seal(TABLE, ENDED_REASON, id, body.reason()));
        orders.save(order);
        family.follow(student, orders.keptFrom(student));
        work.orderEnded(id);
        return get(id);
    }

    private void requireUntil(String kind, LocalDate from, @Nullable LocalDate until) {
        if (until == null) {
            if (kind.equals(PROTECTION)) {
                throw ProblemException.invalid("until", "人身安全保护令有期限，请按文书填写最后一天。");
            }
            return;
        }
        if (until.isAfter(tools.today().plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("until", "文书写明的最后一天在二十年以后，请核对日期。");
        }
        if (until.isBefore(from) || until.isBefore(tools.today())) {
            throw ProblemException.invalid("until", "文书已经失效，不再限制家长查看，不用登记；请核对日期。");
        }
        if (kind.equals(PROTECTION) && until.isAfter(from.plusMonths(MOST_MONTHS))) {
            throw ProblemException.invalid(
                    "until", "人身安全保护令的有效期不超过六个月（反家庭暴力法第三十条）；法院延长的，凭新的文书另行登记。");
        }
    }
}
