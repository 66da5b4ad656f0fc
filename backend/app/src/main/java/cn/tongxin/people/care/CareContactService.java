package cn.tongxin.people.care;

import static cn.tongxin.people.care.CareContact.TABLE;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.care.CareContact.Told;
import cn.tongxin.people.care.CareContactRepository.Whole;
import cn.tongxin.people.care.CareRequests.CareContactCreate;
import cn.tongxin.people.care.CareViews.CareContactDetail;
import cn.tongxin.people.care.CareViews.CareContactRow;
import cn.tongxin.platform.rules.RuleBook;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Use cases of contacts; the note is plain only here and outwards. */
@Singleton
class CareContactService {
    private static final String NOTE = "note";
    private static final String RULE = "R-109";

    private final CareContactRepository contacts;
    private final CareArrangementRepository arrangements;
    private final ArrangementWork work;
    private final CareTools tools;
    private final RuleBook rules;

    CareContactService(
            CareContactRepository contacts,
            CareArrangementRepository arrangements,
            ArrangementWork work,
            CareTools tools,
            RuleBook rules) {
        this.contacts = contacts;
        this.arrangements = arrangements;
        this.work = work;
        this.tools = tools;
        this.rules = rules;
    }

    Page<CareContactRow> page(ListQuery query) {
        return contacts.page(query);
    }

    CareContactDetail get(UUID id) {
        Whole whole = contacts.whole(id);
        return new CareContactDetail(
                whole.row(),
                tools.opened(TABLE, NOTE, id, whole.note()),
                whole.version(),
                List.of());
    }

    /** Held, so that who looks for silence at the same time sees all of this or nothing. */
    @Transactional
    CareContactDetail create(CareContactCreate body) {
        // The pupil first, as whoever moves it does.
        UUID student = arrangements.whole(body.arrangement()).row().student().id();
        tools.holdAnywhere(student);
        CareArrangement of = arrangements.held(body.arrangement());
        String refusal = tools.notToReport(student);
        if (refusal != null) {
            throw rules.broken(RULE, refusal);
        }
        of.requireActive();
        if (body.on().isBefore(of.from())) {
            throw ProblemException.invalid("on", "联系日期不能早于委托照护的起始日期 " + of.from() + "，请核对。");
        }
        UUID id = tools.next();
        String note = body.note();
        String sealed = note == null ? null : tools.seal(TABLE, NOTE, id, note);
        String role = Objects.requireNonNull(tools.caller().get().actingRole(), "of an account");
        contacts.create(
                new CareContact(
                        id, of, new Told(body.on(), body.mode(), body.minutes(), sealed, role)));
        arrangements.contacted(of, body.on());
        work.contacted(of.id(), body.on());
        return get(id);
    }
}
