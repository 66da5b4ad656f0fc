package cn.tongxin.org.staff;

import static cn.tongxin.platform.imports.SheetColumn.codes;
import static cn.tongxin.platform.imports.SheetColumn.date;
import static cn.tongxin.platform.imports.SheetColumn.flag;
import static cn.tongxin.platform.imports.SheetColumn.text;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolsToFill;
import cn.tongxin.org.staff.StaffRequests.StaffCreate;
import cn.tongxin.platform.imports.ImportTarget;
import cn.tongxin.platform.imports.ImportTools;
import cn.tongxin.platform.imports.OneSchoolImport;
import cn.tongxin.platform.imports.SheetColumn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A table of people who begin to work at a school. */
@Singleton
class StaffImport extends OneSchoolImport<StaffCreate> {
    private static final String TWICE = "ST-01";
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    text("name", "姓名", "XM").mandatory().says("2 到 50 个字。", "示例教师"),
                    SheetColumn.code("sex", "性别", "XBM", "sex").mandatory().says("", "女"),
                    text("phone", "手机号", "SJHM").mandatory().says("11 位；认出同一人要靠它。", ""),
                    SheetColumn.code("category", "岗位类别", null, "staffCategory")
                            .mandatory()
                            .says("", "专任教师"),
                    codes("subjects", "任教学科", null, "subject").says("至多 5 个，用顿号隔开。", "语文、音乐"),
                    flag("fullTime", "是否全职", null).says("是或否；不填时为是。", "是"),
                    date("from", "到岗日期", null).mandatory(),
                    text("reason", "重复说明", null).says("系统提示同名同号、核对后仍须登记的，写明理由。", ""));

    private final SchoolsToFill schools;
    private final StaffService service;

    StaffImport(ImportTools tools, SchoolsToFill schools, StaffService service) {
        super(new Imported<>("staff", "教职工", "staff:write", COLUMNS, StaffCreate.class), tools);
        this.schools = schools;
        this.service = service;
    }

    @Override
    protected ImportTarget<StaffCreate> into(UUID school) {
        schools.require(school);
        return new Target(school, service);
    }

    /** The rows of one table on their way into one school. */
    private record Target(UUID school, StaffService service) implements ImportTarget<StaffCreate> {
        @Override
        public void complete(ObjectNode row) {
            row.put("school", school.toString());
            if (!row.has("subjects")) {
                row.putArray("subjects");
            }
            if (!row.has("fullTime")) {
                row.put("fullTime", true);
            }
            JsonNode reason = row.remove("reason");
            if (reason != null) {
                row.putArray("overrides")
                        .addObject()
                        .put("rule", TWICE)
                        .put("reason", reason.asText());
            }
        }

        @Override
        public List<Key> keys(StaffCreate row) {
            return List.of(new Key("姓名、手机号相同，请只留一行", row.name() + row.phone()));
        }

        @Override
        public Map<Integer, ProblemException> write(List<StaffCreate> rows) {
            rows.forEach(service::create);
            return Map.of();
        }
    }
}
