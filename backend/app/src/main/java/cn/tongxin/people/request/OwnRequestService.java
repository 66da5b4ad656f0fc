package cn.tongxin.people.request;

import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.OwnLinks;
import cn.tongxin.people.request.SubjectRequest.Asked;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestCreate;
import cn.tongxin.people.request.SubjectRequestRepository.Whole;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestCopy;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestDetail;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestPupil;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestRow;
import cn.tongxin.people.student.PupilRecord;
import cn.tongxin.people.student.Pupils;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of whoever raises requests, about themselves or their children. */
@Singleton
class OwnRequestService {
    private static final String DOOR = "own-subject-request:";

    /** Requests are answered for the whole city, wherever the pupil learns. */
    private static final String CITY = "450100";

    private final SubjectRequestRepository requests;
    private final RequestWork work;
    private final RequestTools tools;
    private final Pupils pupils;
    private final Kept kept;

    /** What is kept of a pupil, as the caller may read it anyway. */
    @Singleton
    record Kept(PupilRecord pupils, OwnLinks links) {}

    OwnRequestService(
            SubjectRequestRepository requests,
            RequestWork work,
            RequestTools tools,
            Pupils pupils,
            Kept kept) {
        this.requests = requests;
        this.work = work;
        this.tools = tools;
        this.pupils = pupils;
        this.kept = kept;
    }

    Page<SubjectRequestRow> page(ListQuery query) {
        return requests.page(query);
    }

    SubjectRequestDetail get(UUID id) {
        return tools.detail(requests.whole(id), DOOR);
    }

    @Transactional
    SubjectRequestDetail create(SubjectRequestCreate body) {
        UUID me = tools.me();
        SubjectRequestKind kind = SubjectRequestKind.valueOf(body.kind());
        if (kind == SubjectRequestKind.CLOSE_ACCOUNT && body.student() != null) {
            throw ProblemException.invalid("student", "注销的是您本人的账户，不用选择孩子。");
        }
        Axes of = about(me, body.student());
        UUID id = tools.next();
        LocalDate today = tools.today();
        LocalDate dueOn = work.dueOn(today);
        Asked asked = new Asked(number(today), kind, tools.sealText(id, body.text()), dueOn);
        SubjectRequest added = new SubjectRequest(id, asked, me, of);
        requests.create(added);
        work.toAnswer(added, dueOn);
        return get(id);
    }

    /** A child of others is answered like one that is not there. */
    private Axes about(UUID me, @Nullable UUID student) {
        if (student == null) {
            return Axes.ownedBy(me);
        }
        if (!requests.children().contains(student)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有找到这名学生。");
        }
        return pupils.holdLeft(student);
    }

    private String number(LocalDate today) {
        return "DR-%s-%d-%06d".formatted(CITY, today.getYear(), requests.nextNumber());
    }

    @Transactional
    SubjectRequestDetail withdraw(UUID id) {
        SubjectRequest request = requests.heldForWrite(id);
        request.withdraw(tools.hand());
        requests.changed(request);
        work.ended(id, Outcome.CANCELLED, "申请人已撤回");
        return get(id);
    }

    /** Made anew each time: what the link or an order has taken away since is not in it. */
    SubjectRequestCopy copy(UUID id) {
        Whole whole = requests.whole(id);
        SubjectRequestPupil pupil = whole.row().student();
        if (!whole.copyGranted() || pupil == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "这项申请还没有可下载的副本；同意提供后，在这里下载。");
        }
        return new SubjectRequestCopy(
                whole.row().number(),
                tools.now(),
                kept.pupils().of(pupil.id()),
                kept.pupils().enrolments(pupil.id()),
                kept.links().to(pupil.id()),
                whole.version(),
                List.of());
    }
}
