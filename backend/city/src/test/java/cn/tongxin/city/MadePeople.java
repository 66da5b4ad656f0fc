package cn.tongxin.city;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a share of the schools as the loader would send them, with nothing sealed. */
final class MadePeople {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    /** Writes what it is given, so that tests can read it and every run is alike. */
    static final FieldSeal OPEN =
            new FieldSeal() {
                @Override
                public String sealed(String table, String column, UUID row, String plain) {
                    return plain;
                }

                @Override
                public String hash(String table, String column, String normalised) {
                    return "hash of " + normalised;
                }
            };

    private static @Nullable MadePeople usual;

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final MessageDigest digest;
    private final City city;
    private final People people;
    private final StaffTables staff;

    /** A row by the names of its columns; an empty one is null. */
    record Row(List<String> columns, String[] cells) {
        @Nullable String get(String column) {
            String cell = cells[columns.indexOf(column)];
            return cell.equals("\\N") ? null : cell;
        }

        String at(String column) {
            return Objects.requireNonNull(get(column), column);
        }

        boolean is(String column, String value) {
            return value.equals(get(column));
        }

        List<String> list(String column) {
            String inside = at(column).substring(1, at(column).length() - 1);
            return inside.isEmpty() ? List.of() : List.of(inside.split(","));
        }

        LocalDate date(String column) {
            return LocalDate.parse(at(column));
        }
    }

    /** What everybody gets who asks for nothing else; made once for all tests. */
    static synchronized MadePeople usual() {
        if (usual == null) {
            City city = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
            StaffTables staff = new StaffTables(city, TODAY);
            staff.all();
            staff.forgetRows();
            usual = new MadePeople(city, "0.01", staff);
        }
        return usual;
    }

    MadePeople(City city, String scale, StaffTables staff) {
        this.city = city;
        this.staff = staff;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        people =
                new People(
                        city,
                        new People.Setting(
                                new BigDecimal(scale), TODAY, OPEN, staff::colleaguesOf));
        for (List<School> pair : people.pairs()) {
            people.rows(pair).all().forEach(this::keep);
        }
    }

    private void keep(CopyTable table) {
        digest.update(table.text().getBytes(StandardCharsets.UTF_8));
        List<Row> all = rows.computeIfAbsent(table.table(), name -> new ArrayList<>());
        for (String line : table.text().split("\n")) {
            if (!line.isEmpty()) {
                all.add(new Row(table.columns(), line.split("\t", -1)));
            }
        }
    }

    City city() {
        return city;
    }

    StaffTables staff() {
        return staff;
    }

    List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    Map<String, Row> byId(String table) {
        Map<String, Row> byId = new HashMap<>();
        of(table).forEach(row -> byId.put(row.at("id"), row));
        return byId;
    }

    String fingerprint() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable UUID demoParent() {
        return people.demoParent().orElse(null);
    }
}
