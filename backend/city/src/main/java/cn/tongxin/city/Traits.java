package cn.tongxin.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What kind of school it is beside its type. */
public record Traits(
        Ownership ownership,
        String urbanRural,
        boolean boarding,
        @Nullable LocalDate establishedOn,
        Kindergarten kindergarten) {

    /** What only kindergartens have: both are null for any other school. */
    public record Kindergarten(@Nullable Boolean inclusive, @Nullable String qualityLevel) {

        static final Kindergarten NONE = new Kindergarten(null, null);
    }

    private static final String CITY_DIRECT = "SZ";

    static Traits draw(long seed, Site site) {
        Draw draw = site.draw(seed, "traits");
        Ownership ownership = ownership(site, draw);
        return new Traits(
                ownership,
                site.settlement().urbanRural(site.township()),
                boarding(site, ownership, draw),
                establishedOn(site, ownership, draw),
                kindergarten(site, ownership, site.draw(seed, "kindergarten")));
    }

    /** Most public ones are inclusive; the better a kindergarten is rated, the fewer there are. */
    private static Kindergarten kindergarten(Site site, Ownership ownership, Draw draw) {
        if (site.type() != SchoolType.KINDERGARTEN || site.status() == SchoolStatus.PREPARING) {
            return Kindergarten.NONE;
        }
        boolean inclusive =
                switch (ownership) {
                    case PRIVATE -> false;
                    case PRIVATE_INCLUSIVE -> true;
                    default -> draw.percent(96);
                };
        int dice = draw.below(100);
        boolean rural = site.rural();
        if (dice < (rural ? 0 : 3)) {
            return new Kindergarten(inclusive, "REGION_MODEL");
        }
        if (dice < (rural ? 2 : 12)) {
            return new Kindergarten(inclusive, "CITY_MODEL");
        }
        if (dice < (rural ? 12 : 30)) {
            return new Kindergarten(inclusive, "COUNTY_MODEL");
        }
        return new Kindergarten(inclusive, dice < 88 ? "STANDARD" : null);
    }

    private static Ownership ownership(Site site, Draw draw) {
        int dice = draw.below(100);
        if (site.unitCode().equals(CITY_DIRECT)) {
            return site.type() == SchoolType.TECHNICAL && dice < 50
                    ? Ownership.OTHER
                    : Ownership.PUBLIC;
        }
        boolean rural = site.rural();
        int privately =
                switch (site.type()) {
                    case KINDERGARTEN -> rural && site.first() ? 0 : rural ? 58 : 74;
                    case PRIMARY -> rural ? 0 : 9;
                    case JUNIOR -> rural ? 2 : 14;
                    case NINE_YEAR -> rural ? 10 : 38;
                    case COMPLETE -> 12;
                    case SENIOR -> 22;
                    case TWELVE_YEAR -> 100;
                    case VOCATIONAL -> 70;
                    default -> 0;
                };
        if (dice >= privately) {
            return !rural && dice >= 98 ? Ownership.OTHER : Ownership.PUBLIC;
        }
        return site.type() == SchoolType.KINDERGARTEN && draw.percent(72)
                ? Ownership.PRIVATE_INCLUSIVE
                : Ownership.PRIVATE;
    }

    private static boolean boarding(Site site, Ownership ownership, Draw draw) {
        boolean rural = site.rural();
        int chance =
                switch (site.type()) {
                    case KINDERGARTEN, TEACHING_POINT -> 0;
                    case PRIMARY -> rural ? (site.first() ? 55 : 6) : 1;
                    case JUNIOR -> rural ? 94 : site.settlement().kind().urban() ? 12 : 60;
                    case NINE_YEAR -> rural ? 85 : ownership == Ownership.PRIVATE ? 60 : 8;
                    case COMPLETE, SENIOR -> 96;
                    case OTHER_SPECIAL, LEARNING_DISABILITY -> 80;
                    default -> 100;
                };
        return draw.percent(chance);
    }

    private static @Nullable LocalDate establishedOn(Site site, Ownership ownership, Draw draw) {
        if (site.status() == SchoolStatus.PREPARING) {
            return null;
        }
        LocalDate opening = LocalDate.of(foundingYear(site, ownership, draw), 9, 1);
        return draw.percent(82) ? opening : opening.minusDays(draw.between(1, 200));
    }

    private static int foundingYear(Site site, Ownership ownership, Draw draw) {
        boolean privately =
                ownership == Ownership.PRIVATE || ownership == Ownership.PRIVATE_INCLUSIVE;
        if (site.type() == SchoolType.CORRECTIONAL) {
            return 2019;
        }
        if (privately || site.township().runByZone()) {
            return draw.between(1996, 2022);
        }
        boolean rural = site.rural();
        return switch (site.type()) {
            case KINDERGARTEN -> rural ? draw.between(1985, 2021) : draw.between(1958, 2022);
            case PRIMARY, TEACHING_POINT ->
                    rural ? draw.between(1921, 1978) : draw.between(1935, 2021);
            case JUNIOR -> draw.between(1956, rural ? 1990 : 2021);
            case NINE_YEAR -> draw.between(1998, 2023);
            case COMPLETE, SENIOR -> draw.between(1926, 2019);
            case TWELVE_YEAR -> draw.between(2003, 2021);
            default -> draw.between(1972, 2012);
        };
    }
}
