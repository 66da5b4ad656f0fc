package cn.tongxin.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The city in one table, for eyes: schools by county and type. */
final class CityDescription {

    private final City city;

    CityDescription(City city) {
        this.city = city;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("合成城市（种子 " + city.seed() + "），全部学校、机构、人员均为虚构。在办学校按区县与类型：");
        StringBuilder header = new StringBuilder(cell("", 12));
        for (SchoolType type : SchoolType.values()) {
            header.append(cell(type.code(), 6));
        }
        lines.add(header + cell("学校数", 8) + cell("在校生", 10));
        PupilPlan pupils = PupilPlan.of(city);
        for (Division division : city.divisions()) {
            if (division.level() == Division.Level.COUNTY) {
                lines.add(
                        row(
                                division.name(),
                                pupils,
                                s -> s.location().county().equals(division.code())));
            }
        }
        lines.add(row("全市", pupils, s -> true));
        for (OrgUnit unit : city.units()) {
            if (unit.managing() && !unit.kind().equals("COUNTY")) {
                lines.add(row("其中" + unit.name(), pupils, s -> s.unitCode().equals(unit.code())));
            }
        }
        for (SchoolType type : SchoolType.values()) {
            lines.add(type.code() + " " + type.label() + (type.counted() ? "" : "（不计入学校数）"));
        }
        return lines;
    }

    private String row(String name, PupilPlan pupils, Predicate<School> belongs) {
        List<School> schools =
                city.schools().stream()
                        .filter(s -> s.status() == SchoolStatus.OPERATING && belongs.test(s))
                        .toList();
        StringBuilder row = new StringBuilder(cell(name, 12));
        for (SchoolType type : SchoolType.values()) {
            long count = schools.stream().filter(s -> s.type() == type).count();
            row.append(cell(count == 0 ? "·" : String.valueOf(count), 6));
        }
        long counted = schools.stream().filter(School::counted).count();
        int enrolled = schools.stream().mapToInt(s -> pupils.pupils(s.id())).sum();
        return row
                + cell(String.format(Locale.ROOT, "%,d", counted), 8)
                + cell(String.format(Locale.ROOT, "%,d", enrolled), 10);
    }

    /** Chinese characters are two columns wide on a terminal. */
    private static String cell(String text, int width) {
        int columns = text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }
}
