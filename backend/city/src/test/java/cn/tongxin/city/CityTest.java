package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is true of every synthetic city, checked on the one everybody gets. */
class CityTest {

    /**
     * Changes with every intended change of the city: raise {@link CityGenerator#VERSION} then, and
     * put the new value here.
     */
    private static final String FINGERPRINT =
            "798182180f9e574517ff4755467f4f7b0ed19911e7c9381eb77769a0bd4651f0";

    private static final City CITY = CityGenerator.generate(CityGenerator.DEFAULT_SEED);

    static String fingerprint(City city) {
        StringBuilder rows = new StringBuilder();
        CityTables tables = new CityTables(city, Map.of());
        for (CopyTable table : tables.places()) {
            rows.append(table.table()).append('\n').append(table.text());
        }
        for (CopyTable table : tables.access(Map.of())) {
            rows.append(table.table()).append('\n').append(table.text());
        }
        StringBuilder hex = new StringBuilder();
        for (byte b : Draw.digest(rows.toString())) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    @Test
    void isTheSameOnEveryMachine() {
        assertEquals(FINGERPRINT, fingerprint(CITY));
        assertEquals(FINGERPRINT, fingerprint(CityGenerator.generate(CityGenerator.DEFAULT_SEED)));
    }

    @Test
    void anotherSeedIsAnotherCityOfTheSameSize() {
        City other = CityGenerator.generate(7);
        assertNotEquals(FINGERPRINT, fingerprint(other));
        assertEquals(2_880, other.countedSchools());
        assertEquals(PupilPlan.CITY_TOTAL, PupilPlan.of(other).total());
    }

    @Test
    void has2880SchoolsThatCount() {
        Set<String> neverCounted = Set.of("218", "119", "219", "319", "349");
        long counted =
                CITY.schools().stream()
                        .filter(s -> s.status() == SchoolStatus.OPERATING)
                        .filter(s -> !neverCounted.contains(s.type().code()))
                        .count();
        assertEquals(2_880, counted);
        assertEquals(2_880, CITY.countedSchools());
        assertTrue(count(SchoolType.TEACHING_POINT) > 100, "teaching points come on top");
        for (SchoolStatus status : SchoolStatus.values()) {
            assertTrue(CITY.schools().stream().anyMatch(s -> s.status() == status), status.name());
        }
    }

    @Test
    void mixesTypesLikeACityOfThisSize() {
        assertBetween(1_650, 1_750, count(SchoolType.KINDERGARTEN));
        assertBetween(830, 900, count(SchoolType.PRIMARY));
        assertBetween(140, 160, count(SchoolType.JUNIOR));
        assertBetween(55, 65, count(SchoolType.NINE_YEAR));
        assertBetween(70, 80, count(SchoolType.COMPLETE) + count(SchoolType.SENIOR));
        assertEquals(1, count(SchoolType.CORRECTIONAL));
        long inclusiveOrPrivate =
                CITY.schools().stream()
                        .filter(s -> s.type() == SchoolType.KINDERGARTEN)
                        .filter(s -> s.traits().ownership() != Ownership.PUBLIC)
                        .count();
        assertTrue(inclusiveOrPrivate * 2 > count(SchoolType.KINDERGARTEN), "most are private");
    }

    private static int count(SchoolType type) {
        return (int)
                CITY.schools().stream()
                        .filter(s -> s.type() == type && s.status() == SchoolStatus.OPERATING)
                        .count();
    }

    private static void assertBetween(int low, int high, int value) {
        assertTrue(value >= low && value <= high, value + " is not in " + low + ".." + high);
    }

    @Test
    void namesCodesIdsAndPhonesAreUnique() {
        assertUnique(School::id);
        assertUnique(School::identifierCode);
        assertUnique(School::name);
        assertUnique(School::phone);
        assertUnique(s -> s.location().point());
    }

    private static void assertUnique(Function<School, ?> of) {
        Map<Object, Long> counts =
                CITY.schools().stream().collect(Collectors.groupingBy(of, Collectors.counting()));
        counts.values().removeIf(n -> n == 1);
        assertEquals(Map.of(), counts);
    }

    @Test
    void identifierCodesFitTheirType() {
        for (School s : CITY.schools()) {
            assertTrue(
                    s.identifierCode().matches("^(11|21|22|31|32|33|34|35|36|37|51)45\\d{6}$"),
                    s.identifierCode());
            assertTrue(s.identifierCode().startsWith(category(s.type().code())), s.toString());
        }
    }

    /** Rule book, §2.1 B. */
    private static String category(String type) {
        return switch (type) {
            case "111" -> "11";
            case "211", "218" -> "21";
            case "311", "312" -> "31";
            case "341", "342", "345" -> "34";
            case "361", "365", "366" -> "36";
            case "371" -> "37";
            default -> "51";
        };
    }

    @Test
    void stagesFitTheType() {
        Map<String, List<Stage>> expected = new HashMap<>();
        expected.put("111", List.of(Stage.PRE));
        expected.put("211", List.of(Stage.PRI));
        expected.put("218", List.of(Stage.PRI));
        expected.put("311", List.of(Stage.JUN));
        expected.put("312", List.of(Stage.PRI, Stage.JUN));
        expected.put("341", List.of(Stage.JUN, Stage.SEN));
        expected.put("342", List.of(Stage.SEN));
        expected.put("345", List.of(Stage.PRI, Stage.JUN, Stage.SEN));
        List.of("361", "365", "366").forEach(t -> expected.put(t, List.of(Stage.VOC)));
        expected.put("371", List.of(Stage.SPC));
        List.of("511", "512", "513", "514").forEach(t -> expected.put(t, List.of(Stage.SPE)));
        for (SchoolType type : SchoolType.values()) {
            assertEquals(expected.get(type.code()), List.copyOf(type.stages()), type.code());
        }
    }

    @Test
    void textsFitTheirColumnsAndPhonesCannotRing() {
        for (School s : CITY.schools()) {
            assertBetween(4, 100, s.name().codePointCount(0, s.name().length()));
            assertTrue(s.location().address().length() <= 200, s.location().address());
            assertTrue(s.phone().matches("0771-0\\d{6}"), s.phone());
        }
    }

    @Test
    void namesAreVariedAndInvented() {
        List<String> names = CITY.schools().stream().map(School::name).toList();
        assertTrue(names.stream().filter(n -> n.length() >= 25).count() >= 5, "long names");
        assertTrue(names.stream().filter(n -> n.contains("·")).count() >= 3, "names with ·");
        assertTrue(names.stream().anyMatch(n -> n.contains("外籍人员子女学校")), "a foreign one");
        List<String> realOnes =
                List.of(
                        "沛鸿",
                        "天桃",
                        "三美",
                        "滨湖路",
                        "民主路小学",
                        "星湖小学",
                        "秀田小学",
                        "哈罗",
                        "越秀路",
                        "英华学校",
                        "第二中学",
                        "第三中学",
                        "第十四中学",
                        "南宁市外国语学校",
                        "武鸣高中",
                        "宾阳中学",
                        "横州中学",
                        "衡阳路小学",
                        "逸夫",
                        "明天学校");
        for (String real : realOnes) {
            assertEquals(List.of(), names.stream().filter(n -> n.contains(real)).toList(), real);
        }
    }

    @Test
    void divisionsAreThoseOfTheFile() {
        Map<Division.Level, Long> levels =
                CITY.divisions().stream()
                        .collect(Collectors.groupingBy(Division::level, Collectors.counting()));
        assertEquals(
                Map.of(
                        Division.Level.CITY, 1L,
                        Division.Level.COUNTY, 12L,
                        Division.Level.TOWNSHIP, 138L,
                        Division.Level.VILLAGE, 1_856L),
                levels);
        Set<String> seen = new HashSet<>();
        for (Division d : CITY.divisions()) {
            assertTrue(d.parentCode() == null || seen.contains(d.parentCode()), d.code());
            assertEquals(d.level() == Division.Level.COUNTY, d.label() != null, d.code());
            seen.add(d.code());
        }
    }

    @Test
    void everySchoolStandsInAVillageOfItsCountyAndInsideTheOutline() {
        Map<String, Division> divisions =
                CITY.divisions().stream().collect(Collectors.toMap(Division::code, d -> d));
        Map<String, CountyShape> shapes = CountyShape.read();
        for (School s : CITY.schools()) {
            Division village = divisions.get(s.location().divisionCode());
            assertEquals(Division.Level.VILLAGE, village.level());
            assertEquals(s.location().township(), village.parentCode());
            assertEquals(
                    s.location().county(), divisions.get(s.location().township()).parentCode());
            Point point = s.location().point();
            assertTrue(shapes.get(s.location().county()).contains(point), s.name());
            for (Map.Entry<String, CountyShape> shape : shapes.entrySet()) {
                assertTrue(
                        shape.getKey().equals(s.location().county())
                                || !shape.getValue().contains(point),
                        s.name() + " is in two counties");
            }
        }
    }

    @Test
    void schoolsBelongToTheUnitThatRunsTheirTownship() {
        Map<String, OrgUnit> units =
                CITY.units().stream().collect(Collectors.toMap(OrgUnit::code, u -> u));
        assertEquals(16, units.values().stream().filter(OrgUnit::managing).count());
        Set<String> runByZones =
                units.values().stream()
                        .flatMap(u -> u.townships().stream())
                        .collect(Collectors.toSet());
        for (School s : CITY.schools()) {
            OrgUnit unit = units.get(s.unitCode());
            assertTrue(unit.managing(), s.unitCode());
            String township = s.location().township();
            switch (unit.kind()) {
                case "ZONE" -> assertTrue(unit.townships().contains(township), s.name());
                case "COUNTY" -> {
                    assertEquals(s.location().county(), unit.code(), s.name());
                    assertTrue(!runByZones.contains(township), s.name());
                }
                default -> assertEquals("SZ", unit.code(), s.name());
            }
        }
        for (OrgUnit unit : units.values()) {
            boolean runsSchools =
                    CITY.schools().stream().anyMatch(s -> s.unitCode().equals(unit.code()));
            assertEquals(unit.managing(), runsSchools, unit.code());
        }
    }

    @Test
    void teachingPointsAndMergedSchoolsPointToAPrimaryOfTheirTownship() {
        Map<UUID, School> byId =
                CITY.schools().stream().collect(Collectors.toMap(School::id, s -> s));
        for (School s : CITY.schools()) {
            UUID tie =
                    s.type() == SchoolType.TEACHING_POINT
                            ? s.ties().centralSchool()
                            : s.ties().mergedInto();
            boolean tied =
                    s.type() == SchoolType.TEACHING_POINT || s.status() == SchoolStatus.MERGED;
            if (tied) {
                School central = byId.get(tie);
                assertEquals(SchoolType.PRIMARY, central.type());
                assertTrue(central.counted());
                assertEquals(s.location().township(), central.location().township());
            } else {
                assertNull(tie);
            }
        }
    }

    @Test
    void idsAreVersion7AndBeginWithTheTimeOfEntry() {
        for (School s : CITY.schools()) {
            assertEquals(7, s.id().version());
            assertEquals(2, s.id().variant());
            assertEquals(s.createdAt().toEpochMilli(), s.id().getMostSignificantBits() >>> 16);
        }
    }
}
