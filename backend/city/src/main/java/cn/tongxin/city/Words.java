package cn.tongxin.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented words that names and addresses are made of.
 *
 * @param famous names of places that are also names of well-known schools, and so never part of one
 */
record Words(
        List<String> land,
        List<String> brands,
        List<String> fields,
        List<String> streets,
        List<String> hamlets,
        List<String> famous) {

    static Words read() {
        Map<String, List<String>> kinds = new HashMap<>();
        for (CsvFile.Line line : CsvFile.read("words.csv")) {
            kinds.put(line.get("kind"), List.of(line.get("words").split(" ")));
        }
        List<String> land = new ArrayList<>();
        for (String first : kinds.get("LAND_FIRST")) {
            for (String second : kinds.get("LAND_SECOND")) {
                // Some pairs are real places or schools.
                if (!kinds.get("LAND_NOT").contains(first + second)) {
                    land.add(first + second);
                }
            }
        }
        return new Words(
                List.copyOf(land),
                kinds.get("BRAND"),
                kinds.get("FIELD"),
                kinds.get("TOWN_STREET"),
                kinds.get("HAMLET"),
                kinds.get("PLACE_NOT"));
    }
}
