package cn.tongxin.org.school;

import static cn.tongxin.platform.imports.SheetColumn.code;
import static cn.tongxin.platform.imports.SheetColumn.codes;
import static cn.tongxin.platform.imports.SheetColumn.flag;
import static cn.tongxin.platform.imports.SheetColumn.text;

import cn.tongxin.platform.imports.SheetColumn;
import java.util.List;

/**
 * Columns of the table of new schools. Names of JY/T 1001-1004 stand beside ours only where the
 * values are ours, too: the standard has other codes for 办别 and 主管部门.
 */
final class SchoolSheet {
    static final String CHANGE = "change";
    static final String BOARDING = "boarding";

    static final List<SheetColumn> COLUMNS =
            List.of(
                    text(at(SchoolWish.IDENTIFIER_CODE), "学校标识码", "XXBSM")
                            .mandatory()
                            .says("10 位数字：前两位是学校类别，接着是 45，再是 6 位序号。从未使用过的。", "2145009001"),
                    text(at(SchoolWish.NAME), "学校名称", "XXMC")
                            .mandatory()
                            .says("全称，同一县区内不重名。", "示例小学")
                            .alsoCalled("校名"),
                    code(at(SchoolWish.TYPE_CODE), "办学类型", "XXBXLXM", "type")
                            .mandatory()
                            .says("", "小学"),
                    codes(at(SchoolWish.STAGES), "学段", null, "stage")
                            .mandatory()
                            .says("与办学类型相符，几个的用顿号隔开。", "小学"),
                    code(at(SchoolWish.OWNERSHIP), "办别", null, "ownership")
                            .mandatory()
                            .says("", "公办"),
                    code(at("urbanRural"), "城乡分类", "SZDCXLXM", "urbanRural")
                            .mandatory()
                            .says("", "主城区"),
                    text(at(SchoolWish.MANAGING_UNIT), "管理单位", null)
                            .mandatory()
                            .says("单位的名称或代码，须在您的管辖范围内。", "青秀区"),
                    text(at(SchoolWish.DIVISION_CODE), "所在村或社区代码", null)
                            .mandatory()
                            .says("12 位区划代码；县区管理的学校应在本县区内。单元格请设为文本。", "450103001001"),
                    text(at("address"), "学校地址", "XXDZ")
                            .says("不超过 200 个字。", "示例路 1 号")
                            .alsoCalled("详细地址"),
                    text(at("phone"), "联系电话", "LXDH").says("手机号，或“区号-号码”。", "0771-5500000"),
                    flag(at(BOARDING), "是否寄宿制", null).mandatory().says("是或否。", "否"),
                    text("reason", "申请理由", null)
                            .mandatory()
                            .says("导入后每所学校是一项新设申请，由市教育局的另一名工作人员审批，批准后才建立学校。", "新建小区配套学校"));

    private SchoolSheet() {}

    /** Where a value is wanted, and where the use case says what is wrong with it. */
    static String at(String field) {
        return CHANGE + "." + field;
    }
}
