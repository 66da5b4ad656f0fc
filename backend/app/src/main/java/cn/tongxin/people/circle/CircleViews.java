package cn.tongxin.people.circle;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The circle of a pupil as it is told. */
public final class CircleViews {
    private static final String KIND =
            "为何可以查看：GUARDIAN 监护人、CARER 受委托照护人、CONTACT 联系人、CLASS 班主任、SCHOOL 学校人员、"
                    + "RECEIVING_SCHOOL 等待答复的转入学校、COUNTY 区县教育部门、BUREAU 市教育局";
    private static final String SCOPE =
            "范围：FAMILY 本人家庭、CLASS 本班、SCHOOL 本校、UNIT 本县区、CITY 全市、OFFER 只有这一项转学";

    private CircleViews() {}

    @Schema(name = "StudentCircle", description = "此刻谁能查看一名学生；随授权和关联变化，不另存")
    public record StudentCircle(
            @Schema(description = "学生编号", required = true) UUID student,
            @Schema(description = "学生姓名", required = true) @Sensitive(value = L3, mask = NAME)
                    String studentName,
            @Schema(description = "能查看的人和部门，家庭在前", required = true) List<CircleMember> members,
            @Schema(description = "教职工和教育部门最近的查看，新的在前，最多 20 次；只告诉家庭，最近几天的稍后才告知")
                    @Nullable List<CircleReading> lastReads,
            @Schema(description = "查看的时间从何时算起；更早的不在其中", required = true) Instant readsSince,
            @Schema(description = "版本号；随时得出的没有版本，总是 0", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, NeverStored {
        @Override
        public String look() {
            return members + " " + lastReads;
        }
    }

    @Schema(name = "CircleMember", description = "能查看这名学生的一个人或一个部门")
    public record CircleMember(
            @Schema(description = KIND, required = true) String kind,
            @Schema(description = "姓名；部门没有。家庭之间，法定监护人互见全名，其他人只见姓氏")
                    @Sensitive(value = L3, mask = NAME)
                    @Nullable String name,
            @Schema(description = "部门或学校的名称；个人没有，转入学校只告诉可以查看转学的人") @Nullable String office,
            @Schema(description = "角色代码；转入学校没有") @Nullable String role,
            @Schema(description = "与学生的关系代码（GB/T 4761）；只有家庭成员有") @Nullable String relation,
            @Schema(description = "代谁办理；只有代办人有") @Sensitive(value = L3, mask = NAME)
                    @Nullable String deputyForName,
            @Schema(description = "是否就是查询者本人", required = true) boolean self,
            @Schema(description = SCOPE, required = true) String scope,
            @Schema(description = "法律依据", required = true) String basis,
            @Schema(description = "能看到多少：FULL 全部、MASKED 隐去一部分", required = true) String sees,
            @Schema(description = "到哪天为止（含当天）；没有即没有期限") @Nullable LocalDate until,
            @Schema(description = "最近一次查看是哪一天；最近几天的稍后才告知；没有即这段时间未查看") @Nullable LocalDate lastRead,
            @Schema(description = "查看的时间可否告诉查询者：只告诉家庭，且不告诉另一位家庭成员的", required = true)
                    boolean lastReadShown) {}

    @Schema(name = "CircleReading", description = "一次查看")
    public record CircleReading(
            @Schema(description = "哪一天", required = true) LocalDate on,
            @Schema(description = "以哪个角色查看", required = true) String role,
            @Schema(description = "看了什么，动作代码，如 student.read", required = true) String action) {}
}
