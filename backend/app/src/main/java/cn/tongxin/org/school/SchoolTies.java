package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.school.SchoolSiteRepository.Centre;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a school may be tied to: the one that answers for it, and the one who leads it. */
@Singleton
class SchoolTies {
    private static final String CENTRAL = "centralSchool";

    private final SchoolSiteRepository sites;

    SchoolTies(SchoolSiteRepository sites) {
        this.sites = sites;
    }

    /**
     * @throws ProblemException VALIDATION when the central school is none, or nobody of this school
     *     would lead it
     */
    void require(School school, SchoolUpdate update) {
        UUID central = update.centralSchool();
        if (central != null && !central.equals(school.centralSchool())) {
            requireCentral(school, central);
        }
        requirePrincipal(school, update.principal());
    }

    /** A part belongs to a whole school: so there is neither a chain nor a circle. */
    private void requireCentral(School school, UUID central) {
        if (!school.type().isPart()) {
            throw ProblemException.invalid(CENTRAL, "只有教学点和附设班才有中心学校，请清空。");
        }
        Centre centre =
                sites.holdCentre(central)
                        .orElseThrow(() -> ProblemException.invalid(CENTRAL, "没有这所学校，请从列表中选择。"));
        if (SchoolType.of(centre.type()).isPart()) {
            throw ProblemException.invalid(CENTRAL, "教学点和附设班不能作为中心学校，请选择一所独立学校。");
        }
        if (!centre.unit().equals(school.axes().unit())) {
            throw ProblemException.invalid(CENTRAL, "中心学校须与本校同属一个管理单位。");
        }
        if (!centre.status().equals(SchoolStatus.OPERATING.name())) {
            throw ProblemException.invalid(CENTRAL, "中心学校须正在办学，请选择另一所学校。");
        }
    }

    private void requirePrincipal(School school, @Nullable UUID principal) {
        if (principal != null && !sites.worksThere(principal, school.id())) {
            throw ProblemException.invalid("principal", "校长须是已到岗的本校教职工，请从名单中选择。");
        }
    }
}
