package cn.tongxin.people.consent;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.consent.ConsentRecord.Given;
import cn.tongxin.people.consent.ConsentRecord.Paper;
import cn.tongxin.people.consent.ConsentRepository.Whole;
import cn.tongxin.people.consent.ConsentRequests.ConsentCreate;
import cn.tongxin.people.consent.ConsentRequests.WrittenConsentCreate;
import cn.tongxin.people.consent.ConsentViews.ChildConsents;
import cn.tongxin.people.consent.ConsentViews.ConsentDetail;
import cn.tongxin.people.consent.ConsentViews.ConsentRow;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of consents. */
@Singleton
class ConsentService {
    private static final String PAPER_REF = "paper_ref";

    private final ConsentRepository consents;
    private final ConsentRules rules;
    private final Pupils pupils;
    private final Tools tools;

    /** What new rows are made with. */
    @Singleton
    record Tools(TimeOrderedIds ids, FieldCipher cipher, CivilClock clock) {}

    ConsentService(ConsentRepository consents, ConsentRules rules, Pupils pupils, Tools tools) {
        this.consents = consents;
        this.rules = rules;
        this.pupils = pupils;
        this.tools = tools;
    }

    Page<ConsentRow> page(ListQuery query) {
        return consents.page(query);
    }

    ConsentDetail get(UUID id) {
        Whole whole = consents.whole(id);
        String ref = whole.paperRef();
        return new ConsentDetail(
                whole.row(),
                whole.signedOn(),
                ref == null ? null : tools.cipher().decrypt(place(id), ref),
                whole.version(),
                rules.withdrawal(whole.row(), pupils.find(whole.row().student())));
    }

    ChildConsents ofChild(UUID student) {
        Pupil pupil = pupils.find(student);
        return new ChildConsents(
                student,
                pupil.name(),
                rules.decidesItself(pupil),
                rules.states(pupil, consents.latest(student)));
    }

    /**
     * Of a guardian, for a child below fourteen. The pupil is held, so that of two parents at once
     * the second finds what the first has agreed to.
     */
    @Transactional
    ConsentDetail give(ConsentCreate body) {
        Axes axes = pupils.hold(body.student());
        Purpose purpose = rules.mayGive(pupils.find(body.student()), body.text());
        return add(axes, purpose, body.text(), null);
    }

    /** Of a pupil from the fourteenth birthday on, as the school has it on paper. */
    @Transactional
    ConsentDetail record(WrittenConsentCreate body) {
        Axes axes = pupils.hold(body.student());
        Pupil pupil = pupils.find(body.student());
        Purpose purpose = rules.maySign(pupil, body.text(), body.signedOn());
        return add(axes, purpose, body.text(), body);
    }

    private ConsentDetail add(
            Axes axes, Purpose purpose, UUID text, @Nullable WrittenConsentCreate written) {
        UUID student = Objects.requireNonNull(axes.child(), "of a pupil");
        if (consents.latest(student).stream()
                .anyMatch(
                        one ->
                                one.purpose().equals(purpose.name())
                                        && one.state().equals("GIVEN"))) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项用途已经同意过，仍然有效，不用再次同意。");
        }
        UUID id = tools.ids().next();
        Paper paper =
                written == null
                        ? null
                        : new Paper(
                                written.signedOn(),
                                tools.cipher().encrypt(place(id), written.paperRef()));
        consents.create(
                new ConsentRecord(
                        id, axes, new Given(purpose, text, rules.account(), now()), paper));
        return get(id);
    }

    /** Taken back for everything that follows; what was done before stays lawful (PIPL 15). */
    @Transactional
    ConsentDetail withdraw(UUID id) {
        ConsentRecord record = held(id);
        rules.mayWithdraw(record);
        return taken(record);
    }

    @Transactional
    ConsentDetail withdrawWritten(UUID id) {
        ConsentRecord record = held(id);
        rules.mayEndForIt(record, pupils.find(record.student()));
        return taken(record);
    }

    /** The pupil first, as whoever agrees does: one thing after the other for each pupil. */
    private ConsentRecord held(UUID id) {
        pupils.holdLeft(consents.whole(id).row().student());
        return consents.forWrite(id);
    }

    private ConsentDetail taken(ConsentRecord record) {
        Instant now = now();
        record.withdraw(now, rules.account());
        consents.save(record);
        consents.withdrawOlder(record, now, rules.account());
        return get(record.id());
    }

    private static FieldPlace place(UUID id) {
        return new FieldPlace(ConsentRecord.TABLE, PAPER_REF, id);
    }

    private Instant now() {
        return tools.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
