package cn.tongxin.people.claim;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.claim.ClaimCodeRepository.Live;
import cn.tongxin.people.claim.ClaimRequests.ClaimSlipsRequest;
import cn.tongxin.people.claim.ClaimViews.ClaimSlip;
import cn.tongxin.people.claim.ClaimViews.ClaimSlips;
import cn.tongxin.people.student.ClassPupils;
import cn.tongxin.people.student.ClassPupils.ClassOfPupils;
import cn.tongxin.people.student.ClassPupils.Pupil;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives out codes for printing, one for each pupil of a class. */
@Singleton
class ClaimSlipService {
    private final ClaimCodeRepository codes;
    private final ClassPupils pupils;
    private final Around around;
    private final int days;

    /** Who prints, when, and what is kept of it. */
    @Singleton
    record Around(
            CurrentCaller caller, AuditTrail trail, Idempotency idempotency, CivilClock clock) {}

    ClaimSlipService(
            ClaimCodeRepository codes,
            ClassPupils pupils,
            Around around,
            @ConfigProperty(name = "tongxin.people.claim-code-days") int days) {
        this.codes = codes;
        this.pupils = pupils;
        this.around = around;
        this.days = days;
    }

    @Transactional
    ClaimSlips print(ClaimSlipsRequest body) {
        ClassOfPupils found = pupils.of(body.classGroup());
        List<Pupil> wanted = chosen(found.pupils(), body.students());
        Instant now = around.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Live> live = withNew(wanted.stream().map(Pupil::id).toList(), now);
        around.trail().gaveOut("guardian-link", live.keySet());
        around.idempotency().written();
        return new ClaimSlips(
                found.id(),
                found.name(),
                found.schoolName(),
                wanted.stream().map(pupil -> slip(pupil, live.get(pupil.id()))).toList(),
                now,
                0,
                List.of());
    }

    private static List<Pupil> chosen(List<Pupil> all, @Nullable List<UUID> students) {
        if (students == null) {
            return all;
        }
        Set<UUID> ids = Set.copyOf(students);
        List<Pupil> chosen = all.stream().filter(pupil -> ids.contains(pupil.id())).toList();
        if (chosen.size() < ids.size()) {
            throw ProblemException.invalid("students", "有学生不在这个班，请刷新名册后重新选择。");
        }
        return chosen;
    }

    /** A code that still works is given out again: slips that are out keep working. */
    private Map<UUID, Live> withNew(List<UUID> students, Instant now) {
        Map<UUID, Live> live = new HashMap<>(codes.live(students, now));
        UUID me =
                Objects.requireNonNull(around.caller().accountId(), "grants are held by accounts");
        for (UUID student : students) {
            if (!live.containsKey(student)) {
                Live made = new Live(student, ClaimCodes.next(), now.plus(Duration.ofDays(days)));
                if (codes.keep(made, me, now)) {
                    live.put(student, made);
                } else {
                    // Somebody else has printed at the same moment: theirs is the code.
                    live.putAll(codes.live(List.of(student), now));
                }
            }
        }
        return live;
    }

    private static ClaimSlip slip(Pupil pupil, @Nullable Live live) {
        Live there = Objects.requireNonNull(live, "every pupil has a code now");
        return new ClaimSlip(
                pupil.id(), pupil.name(), ClaimCodes.printed(there.code()), there.until());
    }
}
