package cn.tongxin.city;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Identifier codes: category, 45 for Guangxi, six digits drawn from the school's key. Codes fixed
 * by hand are above 990000, where nothing is drawn, so demo accounts find their school at every
 * seed.
 */
final class SchoolCodes {

    private static final int DRAWN = 900_000;

    private final long seed;
    private final Map<String, String> fixed = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    SchoolCodes(long seed) {
        this.seed = seed;
        for (CsvFile.Line line : CsvFile.read("named-schools.csv")) {
            if (!line.get("identifierCode").isEmpty()) {
                fixed.put(SchoolNames.siteKey(line), line.get("identifierCode"));
            }
        }
    }

    String of(Site site) {
        String byHand = fixed.get(site.key());
        if (byHand != null) {
            return byHand;
        }
        int serial = 1_000 + site.draw(seed, "code").below(DRAWN);
        while (!taken.add(serial)) {
            serial++;
        }
        return site.type().category() + "45" + String.format(Locale.ROOT, "%06d", serial);
    }

    /**
     * A number that looks like Nanning's but cannot ring: no subscriber's number starts with 0.
     * Different codes give different numbers, because 7,919 and a million have no common divisor.
     */
    static String phone(String identifierCode) {
        long serial = Long.parseLong(identifierCode.substring(4));
        return String.format(Locale.ROOT, "0771-0%06d", serial * 7_919 % 1_000_000);
    }
}
