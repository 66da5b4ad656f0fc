package cn.tongxin.platform.sheets;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as programs count it, from 1
 * @param hidden whether people do not see it, because it is folded or filtered away
 */
public record SheetRow(int number, List<SheetCell> cells, boolean hidden) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Beyond the last cell there are empty ones. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
