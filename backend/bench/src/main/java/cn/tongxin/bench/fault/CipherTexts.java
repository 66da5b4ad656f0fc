package cn.tongxin.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every encrypted value that is to be renewed, counted past the product. */
final class CipherTexts {
    private static final String LIST = "backend/app/src/main/resources/encrypted-columns.csv";
    private static final int TABLE = 0;
    private static final int COLUMN = 2;
    private static final int ROTATED = 5;

    private final Database database;
    private final List<String[]> columns = new ArrayList<>();

    CipherTexts(Database database, Path checkout) throws IOException {
        this.database = database;
        for (String line : Files.readAllLines(checkout.resolve(LIST))) {
            String[] cells = line.split(",", -1);
            if (cells[ROTATED].equals("yes")) {
                columns.add(cells);
            }
        }
    }

    long all() throws SQLException {
        return counted("");
    }

    /** Values that do not begin like those of the active key. */
    long otherThan(String mark) throws SQLException {
        return counted(mark);
    }

    private long counted(String mark) throws SQLException {
        long count = 0;
        for (String[] cells : columns) {
            String column = cells[COLUMN];
            count +=
                    database.number(
                            "select count(*) from "
                                    + cells[TABLE]
                                    + " where "
                                    + column
                                    + " is not null and (? = '' or not starts_with("
                                    + column
                                    + ", ?))",
                            mark,
                            mark);
        }
        return count;
    }
}
