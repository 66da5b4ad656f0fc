package cn.tongxin.org;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Schools to which somebody brings many rows at once. */
@Singleton
public class SchoolsToFill {
    private final SchoolSites sites;
    private final CurrentCaller caller;

    SchoolsToFill(SchoolSites sites, CurrentCaller caller) {
        this.sites = sites;
        this.caller = caller;
    }

    /**
     * Under the permission that is demanded now.
     *
     * @throws ProblemException SCOPE, VALIDATION or STATE_CONFLICT when nothing can be brought
     *     there
     */
    public SchoolSite require(UUID school) {
        SchoolSite site =
                sites.find(school)
                        .orElseThrow(() -> ProblemException.invalid("school", "没有这所学校，请从列表中选择。"));
        if (!caller.scope().covers(new Axes(site.unit(), site.id()))) {
            throw new ProblemException(ProblemCode.SCOPE, "这所学校不在您的管辖范围内，不能导入。");
        }
        if (!site.open()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这所学校已撤销或合并，不能再导入。");
        }
        return site;
    }
}
