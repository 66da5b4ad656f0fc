package cn.tongxin.platform.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one result row, read one after the other in the order in which they are selected.
 * Looking every column up by its name took a tenth of a list's time. {@link SqlReader} refuses a
 * row of which not every column was read, so a forgotten one cannot shift those after it unseen.
 */
public final class Cells {
    private final ResultSet rows;
    private final int columns;
    private int read;

    Cells(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.columns = rows.getMetaData().getColumnCount();
    }

    boolean next() throws SQLException {
        read = 0;
        return rows.next();
    }

    /** Columns nobody needs of this row. */
    void skip(int number) {
        read += number;
    }

    void mustBeReadWhole() {
        if (read != columns) {
            throw new IllegalStateException("read " + read + " of " + columns + " columns");
        }
    }

    public String text() throws SQLException {
        return present(optionalText());
    }

    public @Nullable String optionalText() throws SQLException {
        return rows.getString(++read);
    }

    /** A uuid column. */
    public UUID id() throws SQLException {
        return present(optionalId());
    }

    public @Nullable UUID optionalId() throws SQLException {
        return (UUID) rows.getObject(++read);
    }

    public int whole() throws SQLException {
        return rows.getInt(++read);
    }

    public @Nullable Integer optionalWhole() throws SQLException {
        int value = rows.getInt(++read);
        return rows.wasNull() ? null : value;
    }

    public long big() throws SQLException {
        return rows.getLong(++read);
    }

    public @Nullable Long optionalBig() throws SQLException {
        long value = rows.getLong(++read);
        return rows.wasNull() ? null : value;
    }

    public double real() throws SQLException {
        return rows.getDouble(++read);
    }

    public boolean flag() throws SQLException {
        return rows.getBoolean(++read);
    }

    public @Nullable Boolean optionalFlag() throws SQLException {
        boolean value = rows.getBoolean(++read);
        return rows.wasNull() ? null : value;
    }

    public @Nullable BigDecimal optionalDecimal() throws SQLException {
        return rows.getBigDecimal(++read);
    }

    public @Nullable LocalDate optionalDate() throws SQLException {
        return rows.getObject(++read, LocalDate.class);
    }

    public LocalDate date() throws SQLException {
        return present(optionalDate());
    }

    /** With the microseconds PostgreSQL keeps. */
    public Instant instant() throws SQLException {
        return present(optionalInstant());
    }

    public @Nullable Instant optionalInstant() throws SQLException {
        OffsetDateTime at = rows.getObject(++read, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A text array without empty members. */
    public List<String> texts() throws SQLException {
        return List.of((String[]) rows.getArray(++read).getArray());
    }

    /** A text array whose members may be empty. */
    public List<@Nullable String> optionalTexts() throws SQLException {
        return Arrays.asList((@Nullable String[]) rows.getArray(++read).getArray());
    }

    /** A uuid array whose members may be empty. */
    public List<@Nullable UUID> optionalIds() throws SQLException {
        return Arrays.asList((@Nullable UUID[]) rows.getArray(++read).getArray());
    }

    /** A uuid array without empty members. */
    public List<UUID> ids() throws SQLException {
        return List.of((UUID[]) rows.getArray(++read).getArray());
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + read + " is empty");
        }
        return value;
    }
}
