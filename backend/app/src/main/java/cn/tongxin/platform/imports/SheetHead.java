package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.sheets.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column of a file is which. A column that is not ours is left alone and named: what nobody
 * asked for is not taken in (P-01).
 *
 * @param places where each of our columns stands in the file
 * @param ignored headings of the others
 */
record SheetHead(Map<SheetColumn, Integer> places, List<String> ignored) {
    /** Added to what is sent back; whoever corrects the rows sends it again as it is. */
    static final String REPORT = "未导入原因";

    static SheetHead of(List<SheetColumn> columns, SheetRow first) {
        Map<String, SheetColumn> known = new LinkedHashMap<>();
        for (SheetColumn column : columns) {
            known.put(plain(column.heading()), column);
            column.aliases().forEach(alias -> known.put(plain(alias), column));
            if (column.code() != null) {
                known.put(plain(column.code()), column);
            }
        }
        Map<SheetColumn, Integer> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < first.cells().size(); i++) {
            String heading = first.cell(i).text();
            SheetColumn column = known.get(plain(heading));
            if (column != null && places.put(column, i) != null) {
                throw refused("第一行中“" + column.heading() + "”出现了两次，请只留一列。");
            }
            if (column == null && !heading.isEmpty() && !heading.equals(REPORT)) {
                ignored.add(heading);
            }
        }
        String missing =
                columns.stream()
                        .filter(column -> column.required() && !places.containsKey(column))
                        .map(SheetColumn::heading)
                        .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw refused("第一行中没有这些必填的列：" + missing + "。请下载模板，按模板的第一行填写列名。");
        }
        return new SheetHead(places, ignored);
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s\\u3000*＊]", "")
                .replaceAll("[(\\uff08]必填[)\\uff09]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static ProblemException refused(String why) {
        return new ProblemException(ProblemCode.FILE_REFUSED, why);
    }
}
