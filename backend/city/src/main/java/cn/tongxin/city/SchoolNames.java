package cn.tongxin.city;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of schools, unique in the city. Outside the towns a school is called after its place, as
 * everywhere; in town it gets an invented word that belongs to one school per level only, so that
 * no name can be taken for a real school's.
 */
final class SchoolNames {

    private static final int TRIES = 400;

    private final long seed;
    private final Words words = Words.read();
    private final Map<String, String> given;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenWords = new HashSet<>();

    SchoolNames(long seed, Map<String, String> given) {
        this.seed = seed;
        this.given = given;
        taken.addAll(given.values());
        for (String word : words.land()) {
            if (given.values().stream().anyMatch(name -> name.contains(word))) {
                for (SchoolType type : SchoolType.values()) {
                    takenWords.add(level(type) + word);
                }
            }
        }
    }

    /** Names chosen by hand, by the key of the site: the demo schools, long and unusual ones. */
    static Map<String, String> givenByHand() {
        Map<String, String> names = new HashMap<>();
        CsvFile.read("named-schools.csv").forEach(l -> names.put(siteKey(l), l.get("name")));
        return names;
    }

    static String siteKey(CsvFile.Line line) {
        return String.join(
                "/", line.get("unit"), line.get("county"), line.get("type"), line.get("nth"));
    }

    String of(Site site, Ownership ownership) {
        String name = given.get(site.key());
        if (name != null) {
            return name;
        }
        Draw draw = site.draw(seed, "name");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String word = draw.pick(words.land());
            String candidate = candidate(new Naming(site, ownership, word, attempt, draw));
            boolean usesWord = candidate.contains(word);
            String wordOfLevel = level(site.type()) + word;
            boolean free =
                    !taken.contains(candidate)
                            && !(usesWord && takenWords.contains(wordOfLevel))
                            && words.famous().stream().noneMatch(candidate::contains);
            if (free) {
                taken.add(candidate);
                if (usesWord) {
                    takenWords.add(wordOfLevel);
                }
                return candidate;
            }
        }
        throw new IllegalStateException("no free name for " + site.key());
    }

    /** What a name is made from; attempt 0 is the plain form. */
    private record Naming(Site site, Ownership ownership, String word, int attempt, Draw draw) {

        /** 南宁市江南区, 横州市, 南宁高新区 */
        String area() {
            return switch (site.unitCode()) {
                case "GX" -> "南宁高新区";
                case "JK" -> "南宁经开区";
                case "DM" -> "广西-东盟经开区";
                case "SZ" -> "南宁市";
                default ->
                        site.township().district()
                                ? "南宁市" + site.township().countyName()
                                : site.township().countyName();
            };
        }

        /** Schools in the inner city often leave out the district. */
        String wideArea() {
            return site.township().district() && draw.percent(55) ? "南宁市" : area();
        }

        String town() {
            // A zone is the area already; 南宁 is said once.
            return site.township().runByZone() ? area() : area() + townName(site);
        }

        String base() {
            return site.settlement().base();
        }

        boolean publicly() {
            return ownership == Ownership.PUBLIC || ownership == Ownership.OTHER;
        }
    }

    private static String townName(Site site) {
        return site.township().division().name().replaceFirst("^南宁", "");
    }

    /** Words are unique per level, so 云澜小学 and 云澜幼儿园 may both exist, two 云澜小学 may not. */
    private static String level(SchoolType type) {
        return switch (type) {
            case KINDERGARTEN -> "KG|";
            case PRIMARY, TEACHING_POINT -> "PRI|";
            case JUNIOR, NINE_YEAR, COMPLETE, SENIOR, TWELVE_YEAR -> "MID|";
            default -> "VOC|";
        };
    }

    private String candidate(Naming n) {
        return switch (n.site().type()) {
            case KINDERGARTEN -> n.site().rural() ? ruralKindergarten(n) : urbanKindergarten(n);
            case PRIMARY -> n.site().rural() ? ruralPrimary(n) : urbanPrimary(n);
            case TEACHING_POINT ->
                    n.town() + n.base() + (n.attempt() == 0 ? "" : ordinal(n.attempt())) + "教学点";
            case JUNIOR -> junior(n);
            case NINE_YEAR -> nineYear(n);
            case COMPLETE -> n.wideArea() + n.word() + "中学";
            case SENIOR -> n.wideArea() + n.word() + "高级中学";
            case TWELVE_YEAR ->
                    n.wideArea() + n.word() + n.draw().pick(List.of("实验学校", "外国语学校", "学校"));
            case VOCATIONAL -> "南宁市" + n.word() + n.draw().pick(words.fields()) + "职业技术学校";
            case VOCATIONAL_HIGH -> n.area() + n.word() + "职业高级中学";
            case TECHNICAL -> "南宁市" + n.word() + "技工学校";
            case CORRECTIONAL -> "南宁市" + n.word() + "专门学校";
            case BLIND -> "南宁市" + n.word() + "盲人学校";
            case DEAF -> "南宁市" + n.word() + "聋人学校";
            case LEARNING_DISABILITY -> n.area() + n.word() + "培智学校";
            case OTHER_SPECIAL -> n.area() + n.word() + "特殊教育学校";
        };
    }

    private String ruralKindergarten(Naming n) {
        if (n.site().first()
                && n.attempt() == 0
                && n.site().township().kind() != Township.Kind.ZONE) {
            return n.town() + "中心幼儿园";
        }
        if (n.publicly()) {
            return n.attempt() == 0 && !n.base().isEmpty()
                    ? n.town() + n.base() + "幼儿园"
                    : n.town() + n.word() + "幼儿园";
        }
        String brand = n.draw().pick(words.brands());
        return n.draw().percent(65)
                ? n.town() + brand + "幼儿园"
                : n.town() + n.base() + brand + "幼儿园";
    }

    private String urbanKindergarten(Naming n) {
        if (n.publicly()) {
            boolean community = n.attempt() == 0 && n.draw().percent(40);
            return community ? n.area() + n.base() + "幼儿园" : n.wideArea() + n.word() + "幼儿园";
        }
        String brand = n.draw().pick(words.brands());
        int form = n.draw().below(100);
        if (form < 35) {
            return n.area() + brand + "幼儿园";
        }
        if (form < 75) {
            return n.area() + n.base() + brand + "幼儿园";
        }
        return n.area() + brand + n.draw().pick(List.of("艺术幼儿园", "实验幼儿园", "第二幼儿园"));
    }

    private static String ruralPrimary(Naming n) {
        if (n.site().first()
                && n.attempt() == 0
                && n.site().township().kind() != Township.Kind.ZONE) {
            return n.town() + "中心小学";
        }
        if (n.base().isEmpty() || n.attempt() > 3) {
            return n.town() + n.word() + "小学";
        }
        return switch (n.attempt()) {
            case 0 -> n.town() + n.base() + "小学";
            case 1 -> n.town() + n.site().settlement().spoken() + "小学";
            default -> n.town() + n.base() + ordinal(n.attempt() - 1) + "小学";
        };
    }

    private static String urbanPrimary(Naming n) {
        int form = n.draw().below(100);
        if (form < 18 && n.site().settlement().kind().urban()) {
            return "南宁市" + n.word() + "路小学";
        }
        return n.wideArea() + n.word() + (form < 30 ? "实验小学" : "小学");
    }

    private static String junior(Naming n) {
        if (n.site().rural()
                && n.site().township().kind() != Township.Kind.ZONE
                && n.attempt() < 4) {
            int nth = n.site().operating() ? n.site().nthInTown() : n.attempt() + 3;
            return n.town() + (nth == 0 ? "" : ordinal(nth)) + "初级中学";
        }
        return n.wideArea() + n.word() + (n.draw().percent(45) ? "中学" : "初级中学");
    }

    private static String nineYear(Naming n) {
        if (n.site().rural() && !n.base().isEmpty() && n.attempt() == 0) {
            return n.town() + n.base() + "学校";
        }
        return n.wideArea() + n.word() + (n.draw().percent(45) ? "实验学校" : "学校");
    }

    /** 0 → nothing before it, 1 → 第二 … */
    private static String ordinal(int nth) {
        return "第" + "二三四五六七八九十".charAt(Math.min(nth, 9) - 1);
    }

    String address(Site site) {
        Draw draw = site.draw(seed, "address");
        Township township = site.township();
        String place =
                (township.countyName().endsWith("市") ? "" : "南宁市")
                        + township.countyName()
                        + townName(site)
                        + site.settlement().spoken();
        return switch (site.settlement().kind()) {
            case CORE, FRINGE, SEAT ->
                    place
                            + draw.pick(words.land())
                            + draw.pick(List.of("路", "路", "街", "大道"))
                            + draw.between(1, 168)
                            + "号";
            case TOWN, RURAL_SEAT -> place + draw.pick(words.streets()) + draw.between(1, 96) + "号";
            case SPECIAL -> place + draw.pick(words.land()) + "路" + draw.between(1, 60) + "号";
            case VILLAGE, SEAT_VILLAGE -> place + hamlet(draw);
        };
    }

    private String hamlet(Draw draw) {
        String hamlet = draw.pick(words.hamlets());
        return hamlet.length() == 1 ? "那" + draw.pick(words.land()).charAt(1) + hamlet : hamlet;
    }
}
