package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.sheets.CodeWords;
import cn.tongxin.platform.sheets.SheetCell;
import cn.tongxin.platform.sheets.SheetRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a row what a form would send, and holds it against the same constraints.
 *
 * @param <R> what a row becomes
 */
final class RowBinder<R> {
    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?: 0{1,2}:00(?::00)?)?");

    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})(?:[-/.年](0?[1-9]|1[0-2])月?|(0[1-9]|1[0-2]))");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** More of them, and a program has rounded the number. */
    private static final int SURE_DIGITS = 15;

    private static final Set<String> YES = Set.of("是", "1", "Y", "y", "true", "TRUE");
    private static final Set<String> NO = Set.of("否", "0", "N", "n", "false", "FALSE");

    private final SheetHead head;
    private final ImportTarget<R> target;
    private final Class<R> type;
    private final RowFault faults;
    private final Tools tools;

    /** What cells are understood with. */
    record Tools(CodeWords words, ObjectMapper json, Validator validator) {}

    RowBinder(SheetHead head, ImportTarget<R> target, Class<R> type, RowFault faults, Tools tools) {
        this.head = head;
        this.target = target;
        this.type = type;
        this.faults = faults;
        this.tools = tools;
    }

    /**
     * A row that has been read; either it is understood or it is told why not.
     *
     * @param number in the file
     */
    record Bound<R>(int number, @Nullable R row, @Nullable String fault) {
        Bound<R> refused(String why) {
            return new Bound<>(number, null, why);
        }

        /**
         * @throws ProblemException when it is not
         */
        R understood() {
            if (row == null) {
                throw new ProblemException(ProblemCode.VALIDATION, String.valueOf(fault));
            }
            return row;
        }
    }

    Bound<R> bind(SheetRow row) {
        ObjectNode node = tools.json().createObjectNode();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<SheetColumn, Integer> place : head.places().entrySet()) {
            SheetColumn column = place.getKey();
            SheetCell cell = row.cell(place.getValue());
            try {
                put(node, column, cell);
            } catch (Unreadable e) {
                wrong.add(faults.of(column, e.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            return new Bound<>(row.number(), null, String.join("；", wrong));
        }
        try {
            target.complete(node);
            R made = tools.json().treeToValue(node, type);
            Set<ConstraintViolation<R>> violations = tools.validator().validate(made);
            return violations.isEmpty()
                    ? new Bound<>(row.number(), made, null)
                    : new Bound<>(row.number(), null, faults.of(violations));
        } catch (ProblemException e) {
            return new Bound<>(row.number(), null, faults.of(e));
        } catch (JsonProcessingException e) {
            // Its message would quote the cells.
            throw new IllegalStateException("columns do not fit " + type.getSimpleName());
        }
    }

    /** A cell that means nothing. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private void put(ObjectNode root, SheetColumn column, SheetCell cell) throws Unreadable {
        if (cell.isEmpty()) {
            if (column.required()) {
                throw new Unreadable("必须填写");
            }
            return;
        }
        if (cell.kind() == SheetCell.Kind.FORMULA) {
            throw new Unreadable("单元格是公式，请粘贴为数值后再导入");
        }
        if (cell.kind() == SheetCell.Kind.ERROR) {
            throw new Unreadable("单元格显示错误，请重新填写");
        }
        int dot = column.path().lastIndexOf('.');
        ObjectNode holder = dot < 0 ? root : holder(root, column.path().substring(0, dot));
        String field = column.path().substring(dot + 1);
        switch (column.kind()) {
            case TEXT -> holder.put(field, text(cell));
            case CODE -> holder.put(field, code(column, cell.text()));
            case CODES -> holder.set(field, codes(column, cell.text()));
            case DATE -> holder.put(field, day(cell).toString());
            case MONTH -> holder.put(field, dayOfMonth(cell).toString());
            case FLAG -> holder.put(field, flag(cell.text()));
        }
    }

    private static ObjectNode holder(ObjectNode root, String path) {
        ObjectNode node = root;
        for (String step : path.split("\\.")) {
            node = node.withObjectProperty(step);
        }
        return node;
    }

    private static String text(SheetCell cell) throws Unreadable {
        if (isRounded(cell)) {
            throw new Unreadable("长号码存成了数字，后几位已丢失；请把单元格设为文本后重新填写");
        }
        return cell.text();
    }

    private String code(SheetColumn column, String told) throws Unreadable {
        String list = String.valueOf(column.codes());
        Optional<String> code = tools.words().code(list, told);
        if (code.isEmpty()) {
            List<String> words = tools.words().words(list);
            String some = String.join("、", words.subList(0, Math.min(words.size(), 8)));
            throw new Unreadable("没有这个选项，可填：" + some + (words.size() > 8 ? "等，见模板说明" : ""));
        }
        return code.get();
    }

    private ArrayNode codes(SheetColumn column, String told) throws Unreadable {
        ArrayNode codes = tools.json().createArrayNode();
        for (String one : told.split("[、,，;；/\\s]+")) {
            codes.add(code(column, one));
        }
        return codes;
    }

    /** Whether the cell is a day because of its number, and not because of what stands there. */
    static boolean isSerial(SheetColumn column, SheetCell cell) {
        boolean told =
                DAY.matcher(cell.text()).matches()
                        || column.kind() == SheetColumn.Kind.MONTH && isMonth(cell);
        return cell.day() != null && !told;
    }

    /** Digits in which a program has kept no more than it could. */
    static boolean isRounded(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER
                && cell.text().replaceAll("\\D", "").length() > SURE_DIGITS;
    }

    /** 2023.10 as a number would be January. */
    private static boolean isMonth(SheetCell cell) {
        return MONTH.matcher(cell.text()).matches()
                && (cell.kind() == SheetCell.Kind.TEXT || DIGITS.matcher(cell.text()).matches());
    }

    private static LocalDate dayOfMonth(SheetCell cell) throws Unreadable {
        Matcher month = MONTH.matcher(cell.text());
        if (!isMonth(cell) || !month.matches()) {
            return day(cell);
        }
        String number = month.group(2) == null ? month.group(3) : month.group(2);
        return LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(number), 1);
    }

    private static LocalDate day(SheetCell cell) throws Unreadable {
        Matcher day = DAY.matcher(cell.text());
        if (day.matches()) {
            boolean apart = day.group(2) != null;
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(apart ? 2 : 4)),
                        Integer.parseInt(day.group(apart ? 3 : 5)));
            } catch (DateTimeException e) {
                throw new Unreadable("没有这一天，请核对日期");
            }
        }
        LocalDate serial = cell.day();
        if (serial == null) {
            throw new Unreadable("不是日期，请按 2019-09-01 的样子填写");
        }
        return serial;
    }

    private static boolean flag(String told) throws Unreadable {
        if (YES.contains(told)) {
            return true;
        }
        if (NO.contains(told)) {
            return false;
        }
        throw new Unreadable("请填“是”或“否”");
    }
}
