package cn.tongxin.people.care;

import static cn.tongxin.people.care.CareArrangement.TABLE;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareArrangement.Sealed;
import cn.tongxin.people.care.CareArrangement.Told;
import cn.tongxin.people.care.CareArrangementRepository.Whole;
import cn.tongxin.people.care.CareRequests.CareArrangementCreate;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.CareNotice;
import cn.tongxin.people.care.CareViews.CareArrangementDetail;
import cn.tongxin.people.care.CareViews.CareArrangementRow;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Use cases of care arrangements; name, phone and reason are plain only here and outwards. */
@Singleton
class CareArrangementService {
    private static final String WRITE = "care-arrangement:write";
    private static final String CONTACT = "care-contact:write";
    private static final String NAME = "carer_name";
    private static final String PHONE = "carer_phone";
    private static final String REASON = "reason";
    private static final String ENDED_REASON = "ended_reason";

    private final CareArrangementRepository arrangements;
    private final ArrangementWork work;
    private final CareTools tools;

    CareArrangementService(
            CareArrangementRepository arrangements, ArrangementWork work, CareTools tools) {
        this.arrangements = arrangements;
        this.work = work;
        this.tools = tools;
    }

    Page<CareArrangementRow> page(ListQuery query) {
        return arrangements.page(query).map(this::opened);
    }

    CareArrangementDetail get(UUID id) {
        Whole whole = arrangements.whole(id);
        CareArrangementRow row = opened(whole.row());
        return new CareArrangementDetail(
                row,
                tools.opened(TABLE, PHONE, id, whole.carerPhone()),
                tools.open(TABLE, REASON, id, whole.reason()),
                tools.opened(TABLE, ENDED_REASON, id, whole.endedReason()),
                whole.version(),
                actions(row));
    }

    private Action reported(Action contact, UUID student) {
        String refusal = tools.notToReport(student);
        return refusal == null ? contact : Action.refused(contact.name(), refusal);
    }

    /** Families write down contacts and nothing else. */
    private List<Action> actions(CareArrangementRow row) {
        Axes pupil = row.student().axes();
        return Stream.concat(
                        tools.actions(CONTACT, pupil, row.status(), "contact").stream()
                                .map(one -> reported(one, row.student().id())),
                        tools.actions(WRITE, pupil, row.status(), "notice", "end").stream())
                .toList();
    }

    @Transactional
    CareArrangementDetail create(CareArrangementCreate body) {
        Axes pupil = tools.hold(body.student());
        UUID id = tools.next();
        String phone = body.carerPhone();
        Sealed sealed =
                new Sealed(
                        tools.seal(TABLE, NAME, id, body.carerName()),
                        phone == null ? null : tools.seal(TABLE, PHONE, id, phone),
                        tools.seal(TABLE, REASON, id, body.reason()));
        Told told = new Told(body.toldSchool(), body.toldVillage());
        arrangements.create(new CareArrangement(id, pupil, body.from(), sealed, told));
        work.told(id, pupil, told);
        return get(id);
    }

    @Transactional
    CareArrangementDetail notice(UUID id, CareNotice body) {
        // Held, so that the work goes to the school where the pupil is.
        tools.holdAnywhere(arrangements.whole(id).row().student().id());
        CareArrangement arrangement = arrangements.forWrite(id);
        arrangement.requireActive();
        Told told = new Told(body.toldSchool(), body.toldVillage());
        arrangement.tell(told);
        arrangements.save(arrangement);
        work.told(id, arrangement.axes(), told);
        return get(id);
    }

    @Transactional
    CareArrangementDetail end(UUID id, CareEnd body) {
        CareArrangement arrangement = arrangements.forWrite(id);
        tools.requireAfter(body.on(), arrangement.from());
        arrangement.end(body.on(), tools.seal(TABLE, ENDED_REASON, id, body.reason()));
        arrangements.save(arrangement);
        work.ended(id);
        return get(id);
    }

    private CareArrangementRow opened(CareArrangementRow stored) {
        return new CareArrangementRow(
                stored.id(),
                stored.student(),
                tools.open(TABLE, NAME, stored.id(), stored.carerName()),
                stored.from(),
                stored.to(),
                stored.toldSchool(),
                stored.toldVillage(),
                stored.lastContact(),
                stored.to() == null ? work.due(stored.createdAt(), stored.lastContact()) : null,
                stored.status(),
                stored.createdAt());
    }
}
