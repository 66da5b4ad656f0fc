package cn.tongxin.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every division of the city, parents before children, with the outlines of the counties. */
final class Divisions {

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byParent = new LinkedHashMap<>();
    private final Map<String, CountyShape> shapes = CountyShape.read();

    static Divisions read() {
        Divisions divisions = new Divisions();
        for (CsvFile.Line line : CsvFile.read("nanning-divisions.csv")) {
            divisions.add(line);
        }
        return divisions;
    }

    private void add(CsvFile.Line line) {
        Division.Level level = Division.Level.valueOf(line.get("level"));
        String code = line.get("code");
        // The file names the region as the city's parent; the region is not one of our divisions.
        String parent = level == Division.Level.CITY ? null : line.get("parent_code");
        Point label = level == Division.Level.COUNTY ? shape(code).label() : null;
        Division division = new Division(code, parent, level, line.get("name"), label);
        byCode.put(code, division);
        if (parent != null) {
            byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(division);
        }
    }

    List<Division> all() {
        return List.copyOf(byCode.values());
    }

    Division get(String code) {
        Division division = byCode.get(code);
        if (division == null) {
            throw new IllegalArgumentException("no division " + code);
        }
        return division;
    }

    List<Division> children(String code) {
        return byParent.getOrDefault(code, List.of());
    }

    CountyShape shape(String county) {
        CountyShape shape = shapes.get(county);
        if (shape == null) {
            throw new IllegalArgumentException("no outline of county " + county);
        }
        return shape;
    }
}
