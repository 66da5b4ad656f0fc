package cn.tongxin.people.intake;

import static cn.tongxin.platform.imports.SheetColumn.code;
import static cn.tongxin.platform.imports.SheetColumn.date;
import static cn.tongxin.platform.imports.SheetColumn.flag;
import static cn.tongxin.platform.imports.SheetColumn.month;
import static cn.tongxin.platform.imports.SheetColumn.text;

import cn.tongxin.platform.imports.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of the table of pupils; names of JY/T 1002 beside ours (domain.md §2.5). */
final class PupilColumns {
    static final String CLASS = "pupil.classGroup";
    static final String FIRST = "first";
    static final String SECOND = "second";

    private static final List<SheetColumn> OF_THE_PUPIL =
            List.of(
                    text("pupil.name", "姓名", "XM").mandatory().says("2 到 50 个字。", "示例学生"),
                    code("pupil.sex", "性别", "XBM", "sex").mandatory().says("", "女"),
                    date("pupil.birthDate", "出生日期", "CSRQ").mandatory(),
                    code("pupil.idType", "证件类型", "SFZJLXM", "idType")
                            .says("不填时：填了证件号码的为居民身份证，没有填的为无证件。", "居民身份证"),
                    text("pupil.idNo", "证件号码", "SFZJH")
                            .says("单元格请设为文本。没有证件的不填。", "")
                            .alsoCalled("身份证号", "身份证号码", "身份证件号", "公民身份号码", "证件号"),
                    text("pupil.studentNo", "学籍号", "XJH")
                            .says("单元格请设为文本。幼儿园没有。", "")
                            .alsoCalled("全国学籍号"),
                    code("pupil.ethnicity", "民族", "MZM", "ethnicity").says("", "壮族"),
                    text("pupil.hukouDivision", "户籍区划代码", "HKSZD").says("户籍所在县级区划的六位代码。", "450103"),
                    text("pupil.residence", "现住址", "XZZ").says("", "示例路 1 号"),
                    month("pupil.from", "入学年月", "RXNY").mandatory(),
                    code("grade", "年级", "NJ", "grade").says("班级只填班号时须填。", "一年级"),
                    text(CLASS, "班级", "BH").says("本校在读班级的班名，或填了年级时的班号；尚未编班的不填。", "2025级3班"),
                    text("pupil.specialNote", "特别照顾", null).says("须特别照顾之处，如过敏、用药。", ""),
                    text("reason", "重复说明", null).says("系统提示同名同生日、核对后不是同一人的，写明理由。", ""));

    private PupilColumns() {}

    static List<SheetColumn> all() {
        List<SheetColumn> all = new ArrayList<>(OF_THE_PUPIL);
        all.addAll(guardian(FIRST, "监护人1", true));
        all.addAll(guardian(SECOND, "监护人2", false));
        return List.copyOf(all);
    }

    /** The names of the standard stand for one; a second one has ours only. */
    private static List<SheetColumn> guardian(String side, String called, boolean standard) {
        return List.of(
                text(side + ".person.name", called + "姓名", in(standard, "CYXM"))
                        .says("没有的不填。", "示例家长"),
                code(side + ".terms.relation", called + "关系", in(standard, "GXM"), "relation")
                        .says("填了姓名的须填。", "母亲"),
                text(side + ".person.phone", called + "手机号", in(standard, "SJHM"))
                        .says("11 位。兄弟姐妹的家长填同样的姓名和手机号，系统认作同一人。", ""),
                flag(side + ".statutory", called + "是否法定监护人", in(standard, "SFJHR"))
                        .says("是或否；不填时父母为是，其他人为否。法定监护人可以查看学生情况、代为决定。", "是"),
                flag(side + ".terms.livesWith", called + "是否同住", null).says("是或否；不填时为是。", "是"),
                flag(side + ".terms.mayPickUp", called + "可否接送", null)
                        .says("是或否；不填时法定监护人为是，其他人为否。", "是"));
    }

    private static @Nullable String in(boolean standard, String code) {
        return standard ? code : null;
    }
}
