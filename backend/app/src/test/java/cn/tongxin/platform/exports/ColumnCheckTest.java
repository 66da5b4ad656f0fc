package cn.tongxin.platform.exports;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.platform.sheets.CodeWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column that leads nowhere is found when the product starts. */
class ColumnCheckTest {
    enum Scale {
        SMALL
    }

    record Place(String name) {}

    record Shown(
            String name,
            Place place,
            List<String> stages,
            List<Integer> years,
            int pupils,
            BigDecimal lon,
            boolean boarding,
            LocalDate since,
            Scale scale,
            Instant updatedAt) {}

    private static void check(Column... columns) {
        ColumnCheck.require(Shown.class, List.of(columns), new CodeWords());
    }

    @Test
    void columns_of_each_kind_are_found() {
        assertDoesNotThrow(
                () ->
                        check(
                                Column.text("名称", "name"),
                                Column.text("地方", "place.name"),
                                Column.code("学段", "stages", "stage"),
                                Column.code("类型", "name", "type"),
                                Column.code("规模", "scale", "scopeKind"),
                                Column.number("人数", "pupils"),
                                Column.number("经度", "lon"),
                                Column.flag("寄宿", "boarding"),
                                Column.date("建校", "since"),
                                Column.instant("修改", "updatedAt")));
    }

    static List<Column> wrong() {
        return List.of(
                Column.text("名称", "nam"),
                Column.text("地方", "place"),
                Column.text("地方", "place.code"),
                Column.text("地方", "name.name"),
                Column.text("学段", "stages"),
                Column.text("规模", "scale"),
                Column.code("学段", "stages", "noSuchList"),
                Column.code("年份", "years", "stage"),
                Column.number("名称", "name"),
                Column.flag("人数", "pupils"),
                Column.date("修改", "updatedAt"),
                Column.instant("建校", "since"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void any_other_is_refused(Column column) {
        assertThrows(IllegalStateException.class, () -> check(column));
    }

    @Test
    void a_list_without_columns_cannot_be_exported() {
        assertThrows(IllegalStateException.class, ColumnCheckTest::check);
    }
}
