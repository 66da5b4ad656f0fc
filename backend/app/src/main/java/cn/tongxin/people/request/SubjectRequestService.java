package cn.tongxin.people.request;

import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestAnswer;
import cn.tongxin.people.request.SubjectRequestBodies.SubjectRequestRefusal;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestDetail;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestRow;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Use cases of whoever answers requests; what is asked is plain only here and outwards. */
@Singleton
class SubjectRequestService {
    private static final String DOOR = "subject-request:";
    private static final String RAISERS_PAGE = "my-requests";

    private final SubjectRequestRepository requests;
    private final RequestWork work;
    private final RequestTools tools;
    private final Messaging messaging;

    SubjectRequestService(
            SubjectRequestRepository requests,
            RequestWork work,
            RequestTools tools,
            Messaging messaging) {
        this.requests = requests;
        this.work = work;
        this.tools = tools;
        this.messaging = messaging;
    }

    Page<SubjectRequestRow> page(ListQuery query) {
        return requests.page(query);
    }

    SubjectRequestDetail get(UUID id) {
        return tools.detail(requests.whole(id), DOOR);
    }

    @Transactional
    SubjectRequestDetail take(UUID id) {
        SubjectRequest request = held(id);
        request.take(tools.hand());
        requests.changed(request);
        return get(id);
    }

    @Transactional
    SubjectRequestDetail handOver(UUID id) {
        SubjectRequest request = held(id);
        request.handOver(tools.hand());
        requests.changed(request);
        work.toCorrect(request);
        return get(id);
    }

    @Transactional
    SubjectRequestDetail answer(UUID id, SubjectRequestAnswer body) {
        SubjectRequest request = held(id);
        if (body.copy() && (!request.kind().isToKnow() || request.student() == null)) {
            throw ProblemException.invalid("copy", "只有查阅、复制学生信息的申请可以提供副本。");
        }
        request.answer(tools.sealAnswer(id, body.answer()), body.copy(), tools.hand());
        requests.changed(request);
        work.ended(id, Outcome.DONE, "已答复");
        tellRaiser(request);
        return get(id);
    }

    @Transactional
    SubjectRequestDetail refuse(UUID id, SubjectRequestRefusal body) {
        SubjectRequest request = held(id);
        request.refuse(tools.sealAnswer(id, body.reason()), body.law(), tools.hand());
        requests.changed(request);
        work.ended(id, Outcome.DONE, "不同意，已说明理由");
        tellRaiser(request);
        return get(id);
    }

    /** What was asked and answered is read on its own page only: mail is read by others, too. */
    private void tellRaiser(SubjectRequest request) {
        messaging.send(
                Message.of("subject-request.decided", Recipients.account(request.raisedBy()))
                        .with("number", request.number())
                        .about(RAISERS_PAGE, request.id()));
    }

    private SubjectRequest held(UUID id) {
        SubjectRequest request = requests.heldForWrite(id);
        tools.requireOther(request);
        return request;
    }
}
