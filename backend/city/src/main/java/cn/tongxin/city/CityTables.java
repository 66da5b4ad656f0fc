package cn.tongxin.city;

import cn.tongxin.schema.text.NameSort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The city as rows, table by table, referenced tables first. Only place that knows columns. */
final class CityTables {

    private static final String SOURCE = "IMPORT";
    private static final boolean SYNTHETIC = true;

    private final City city;

    CityTables(City city) {
        this.city = city;
    }

    List<CopyTable> all() {
        return List.of(divisions(), units(), schools(), accounts(), grants());
    }

    private CopyTable divisions() {
        CopyTable table =
                new CopyTable(
                        "division",
                        "code",
                        "parent_code",
                        "level",
                        "name",
                        "name_sort",
                        "lon",
                        "lat");
        for (Division d : city.divisions()) {
            table.add(
                    d.code(),
                    d.parentCode(),
                    d.level(),
                    d.name(),
                    NameSort.of(d.name()),
                    d.label() == null ? null : d.label().lon(),
                    d.label() == null ? null : d.label().lat());
        }
        return table;
    }

    private CopyTable units() {
        CopyTable table =
                new CopyTable(
                        "org_unit",
                        "id",
                        "code",
                        "name",
                        "kind",
                        "managing",
                        "parent_code",
                        "division_code",
                        "sort_order",
                        "created_at",
                        "updated_at",
                        "source",
                        "synthetic");
        for (OrgUnit unit : city.units()) {
            table.add(
                    Ids.of(City.ENTERED, "org_unit|" + unit.code()),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.managing(),
                    unit.parentCode(),
                    unit.divisionCode(),
                    unit.sortOrder(),
                    City.ENTERED,
                    City.ENTERED,
                    SOURCE,
                    SYNTHETIC);
        }
        return table;
    }

    private CopyTable schools() {
        CopyTable table =
                new CopyTable(
                        "school",
                        "id",
                        "identifier_code",
                        "name",
                        "name_sort",
                        "type_code",
                        "stages",
                        "ownership",
                        "urban_rural",
                        "unit_code",
                        "division_code",
                        "address",
                        "lon",
                        "lat",
                        "boarding",
                        "established_on",
                        "phone",
                        "central_school_id",
                        "merged_into_id",
                        "status",
                        "created_at",
                        "updated_at",
                        "source",
                        "synthetic");
        for (School s : city.schools()) {
            table.add(
                    s.id(),
                    s.identifierCode(),
                    s.name(),
                    NameSort.of(s.name()),
                    s.type().code(),
                    s.type().stages(),
                    s.traits().ownership(),
                    s.traits().urbanRural(),
                    s.unitCode(),
                    s.location().divisionCode(),
                    s.location().address(),
                    s.location().point().lon(),
                    s.location().point().lat(),
                    s.traits().boarding(),
                    s.traits().establishedOn(),
                    s.phone(),
                    s.ties().centralSchool(),
                    s.ties().mergedInto(),
                    s.status(),
                    s.createdAt(),
                    s.createdAt(),
                    SOURCE,
                    SYNTHETIC);
        }
        return table;
    }

    private CopyTable accounts() {
        CopyTable table =
                new CopyTable(
                        "account",
                        "id",
                        "subject",
                        "username",
                        "display_name",
                        "kind",
                        "default_role",
                        "status",
                        "created_at",
                        "updated_at",
                        "source",
                        "synthetic");
        for (Account a : city.accounts()) {
            table.add(
                    a.id(),
                    a.subject(),
                    a.username(),
                    a.displayName(),
                    a.kind(),
                    a.role(),
                    "ACTIVE",
                    City.ENTERED,
                    City.ENTERED,
                    SOURCE,
                    SYNTHETIC);
        }
        return table;
    }

    private CopyTable grants() {
        CopyTable table =
                new CopyTable(
                        "role_grant",
                        "id",
                        "account_id",
                        "role",
                        "scope_kind",
                        "unit_code",
                        "school_id",
                        "org_code",
                        "valid_from",
                        "created_at",
                        "updated_at",
                        "source",
                        "synthetic");
        Map<String, UUID> schools = new HashMap<>();
        city.schools().forEach(s -> schools.put(s.identifierCode(), s.id()));
        for (Account account : city.accounts()) {
            for (Account.Scope scope : account.scopes()) {
                String key = account.id() + "|" + account.role() + "|" + scope.ref();
                table.add(
                        Ids.of(City.ENTERED, "role_grant|" + key),
                        account.id(),
                        account.role(),
                        scope.kind(),
                        scope.kind().equals("UNIT") ? scope.ref() : null,
                        scope.kind().equals("SCHOOL") ? schools.get(scope.ref()) : null,
                        scope.kind().equals("ORG") ? scope.ref() : null,
                        City.ENTERED,
                        City.ENTERED,
                        City.ENTERED,
                        SOURCE,
                        SYNTHETIC);
            }
        }
        return table;
    }
}
