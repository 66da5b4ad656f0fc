package cn.tongxin.city;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation. {@code townships} are those a development zone runs; every other
 * township is run by the unit of its county.
 */
public record OrgUnit(
        String code,
        String name,
        String kind,
        boolean managing,
        @Nullable String parentCode,
        String divisionCode,
        int sortOrder,
        Set<String> townships) {

    static List<OrgUnit> read() {
        return CsvFile.read("units.csv").stream().map(OrgUnit::parse).toList();
    }

    private static OrgUnit parse(CsvFile.Line line) {
        String parent = line.get("parentCode");
        String townships = line.get("townships");
        return new OrgUnit(
                line.get("code"),
                line.get("name"),
                line.get("kind"),
                Boolean.parseBoolean(line.get("managing")),
                parent.isEmpty() ? null : parent,
                line.get("divisionCode"),
                line.number("sortOrder"),
                townships.isEmpty() ? Set.of() : Set.of(townships.split(" ")));
    }
}
