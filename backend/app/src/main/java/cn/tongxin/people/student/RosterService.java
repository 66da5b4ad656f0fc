package cn.tongxin.people.student;

import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.people.student.StudentViews.ClassRoster;
import cn.tongxin.people.student.StudentViews.RosterRow;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The names of one class, for those who teach it. */
@Singleton
class RosterService {
    private static final String LINKS = "guardian-link:read";

    private final ClassPupils pupils;
    private final CurrentCaller caller;
    private final AuditTrail trail;

    RosterService(ClassPupils pupils, CurrentCaller caller, AuditTrail trail) {
        this.pupils = pupils;
        this.caller = caller;
        this.trail = trail;
    }

    ClassRoster of(UUID classGroup) {
        SchoolClass found = pupils.inScope(classGroup);
        boolean links = caller.get().scope(LINKS).covers(ClassPupils.place(found));
        List<RosterRow> rows =
                pupils.roster(classGroup).stream()
                        .map(row -> links ? row : withoutLink(row))
                        .toList();
        trail.gaveOut(
                "class-roster",
                Stream.concat(Stream.of(found.id()), rows.stream().map(RosterRow::id)).toList());
        return new ClassRoster(found.id(), found.name(), rows, 0, List.of());
    }

    private static RosterRow withoutLink(RosterRow row) {
        return new RosterRow(row.id(), row.name(), row.sex(), row.status(), null);
    }
}
