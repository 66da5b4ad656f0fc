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
    private final Map<UUID, UUID> principals;

    /**
     * @param principals by school, the assignment of whoever leads it
     */
    CityTables(City city, Map<UUID, UUID> principals) {
        this.city = city;
        this.principals = principals;
    }

    List<CopyTable> places() {
        return List.of(divisions(), units(), schools());
    }

    /**
     * Written last, because an account names its person.
     *
     * @param persons by account, whose it is
     */
    List<CopyTable> access(Map<UUID, UUID> persons) {
        return List.of(accounts(persons), grants());
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

    private static CopyTable schoolTable() {
        return new CopyTable(
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
                "legal_rep",
                "principal_id",
                "inclusive",
                "quality_level",
                "central_school_id",
                "merged_into_id",
                "status",
                "created_at",
                "updated_at",
                "source",
                "synthetic");
    }

    private CopyTable schools() {
        CopyTable table = schoolTable();
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
                    s.legalRep(),
                    principals.get(s.id()),
                    s.traits().kindergarten().inclusive(),
                    s.traits().kindergarten().qualityLevel(),
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

    private CopyTable accounts(Map<UUID, UUID> persons) {
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
                        "unit_code",
                        "school_id",
                        "person_id",
                        "activated_at",
                        "created_at",
                        "updated_at",
                        "source",
                        "synthetic");
        Map<String, School> schools = new HashMap<>();
        city.schools().forEach(s -> schools.put(s.identifierCode(), s));
        for (Account a : city.accounts()) {
            School school = a.scopes().size() == 1 ? schools.get(a.scopes().get(0).ref()) : null;
            table.add(
                    a.id(),
                    a.subject(),
                    a.username(),
                    a.displayName(),
                    a.kind(),
                    a.role(),
                    "ACTIVE",
                    school == null ? keeperOf(a) : school.unitCode(),
                    school == null ? null : school.id(),
                    persons.get(a.id()),
                    City.ENTERED,
                    City.ENTERED,
                    City.ENTERED,
                    SOURCE,
                    SYNTHETIC);
        }
        return table;
    }

    /** A unit keeps the accounts of its own people, the bureau all that belong to no one unit. */
    private static String keeperOf(Account account) {
        boolean ofOneUnit =
                account.scopes().size() == 1 && account.scopes().get(0).kind().equals("UNIT");
        return ofOneUnit ? account.scopes().get(0).ref() : "BUREAU";
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
                String key = account.id() + "|" + scope.role() + "|" + scope.ref();
                table.add(
                        Ids.of(City.ENTERED, "role_grant|" + key),
                        account.id(),
                        scope.role(),
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
