package cn.tongxin.org.school;

import cn.tongxin.access.Accounts;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.division.Villages;
import cn.tongxin.org.school.SchoolProjections.Facts;
import cn.tongxin.org.school.SchoolViews.Named;
import cn.tongxin.org.school.SchoolViews.SchoolDetail;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import cn.tongxin.schema.text.NameSort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of schools. */
@Singleton
class SchoolService {
    private final SchoolRepository schools;
    private final Villages villages;
    private final Accounts accounts;
    private final CurrentCaller caller;

    SchoolService(
            SchoolRepository schools, Villages villages, Accounts accounts, CurrentCaller caller) {
        this.schools = schools;
        this.villages = villages;
        this.accounts = accounts;
        this.caller = caller;
    }

    SchoolDetail get(UUID id) {
        return detail(schools.facts(id));
    }

    @Transactional
    SchoolDetail correct(UUID id, SchoolUpdate update) {
        School school = schools.forWrite(id);
        if (!villages.exists(update.divisionCode())) {
            throw ProblemException.invalid("divisionCode", "没有这个村或社区，请从列表中选择。");
        }
        school.correct(update, NameSort::of);
        schools.save(school);
        return detail(schools.facts(id));
    }

    private SchoolDetail detail(Facts facts) {
        SchoolViews.SchoolRow row = facts.row();
        return new SchoolDetail(
                row.id(),
                row.identifierCode(),
                row.name(),
                facts.shortName(),
                row.typeCode(),
                row.stages(),
                row.ownership(),
                row.urbanRural(),
                row.managingUnit(),
                row.county(),
                row.township(),
                facts.village(),
                facts.address(),
                row.lon(),
                row.lat(),
                row.boarding(),
                facts.establishedOn(),
                facts.phone(),
                row.status(),
                facts.centralSchool(),
                facts.mergedInto(),
                facts.version(),
                facts.createdAt(),
                row.updatedAt(),
                updatedBy(facts.updatedBy()),
                facts.synthetic(),
                actions(row));
    }

    private List<Action> actions(SchoolViews.SchoolRow row) {
        Axes axes = new Axes(row.managingUnit().code(), row.id());
        if (!caller.get().scope("school:write").covers(axes)) {
            return List.of();
        }
        return List.of(Action.allowed("update"));
    }

    private @Nullable Named updatedBy(@Nullable UUID account) {
        if (account == null) {
            return null;
        }
        String name = accounts.displayNames(Set.of(account)).get(account);
        return name == null ? null : new Named(account, name);
    }
}
