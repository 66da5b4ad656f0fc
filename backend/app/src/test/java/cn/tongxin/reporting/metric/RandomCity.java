package cn.tongxin.reporting.metric;

import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows;
import cn.tongxin.testing.Rows.SchoolSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Some schools and people of every kind the figures must tell apart; the same for the same seed.
 */
final class RandomCity {
    private static final String[] TYPES = {"111", "211", "218", "311", "312", "341", "361", "511"};
    private static final String[] STATUSES = {"OPERATING", "OPERATING", "SUSPENDED", "PREPARING"};
    private static final String[] CATEGORIES = {"FULL_TIME_TEACHER", "PSYCH", "EXTERNAL"};
    private static final String[] STATES = {"ACTIVE", "ON_LEAVE", "ENDED"};

    private final Rows rows;
    private final Random random;
    private final List<UUID> schools = new ArrayList<>();
    private int people;

    private RandomCity(Rows rows, long seed) {
        this.rows = rows;
        this.random = new Random(seed);
    }

    static void fill(Rows rows, long seed) {
        RandomCity city = new RandomCity(rows, seed);
        rows.truncate().places();
        int number = 1 + city.random.nextInt(7);
        for (int i = 0; i < number; i++) {
            city.school(i);
        }
        for (int i = city.random.nextInt(16); i > 0; i--) {
            city.person();
        }
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String day() {
        return "20%02d-%02d-%02d"
                .formatted(24 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private void school(int number) {
        String county = one("450103", "450124");
        String type = one(TYPES);
        String identifier = "2145%06d".formatted(number);
        UUID school =
                rows.school(
                        new SchoolSeed(
                                identifier,
                                "随机学校" + number,
                                type,
                                one(county, "SZ"),
                                county + "001001"));
        schools.add(school);
        if (random.nextBoolean()) {
            rows.set(school, "established_on", day());
        }
        String status = one(STATUSES);
        rows.set(school, "status", status);
        steps(school, status);
    }

    /** Zero to three steps that end in what the school is now. */
    private void steps(UUID school, String last) {
        int number = random.nextInt(4);
        String from = one("PREPARING", "OPERATING");
        for (int i = 0; i < number; i++) {
            String to = i == number - 1 ? last : one("OPERATING", "SUSPENDED");
            rows.execute(
                    "insert into status_change (id, resource, subject_id, unit_code, school_id,"
                            + " from_status, to_status, action, acting_role, created_at, updated_at,"
                            + " source) values (gen_random_uuid(), 'schools', ?, '450103', ?, ?, ?,"
                            + " 'step', 'bureau-admin', ?::timestamptz, now(), 'API')",
                    school,
                    school,
                    from,
                    to,
                    "2026-%02d-%02dT%02d:30:00Z"
                            .formatted(2 + i, 1 + random.nextInt(28), random.nextInt(24)));
            from = to;
        }
    }

    private void person() {
        String name = "黄随机" + people++;
        UUID first = schools.get(random.nextInt(schools.size()));
        People made = new People(rows);
        made.teacher(new Teacher(name, null, "450103", first));
        post(People.assignmentId(name, first));
        UUID second = schools.get(random.nextInt(schools.size()));
        if (!second.equals(first) && random.nextBoolean()) {
            made.second(name, "450103", second);
            post(People.assignmentId(name, second));
        }
    }

    private void post(UUID assignment) {
        String state = one(STATES);
        boolean ends = state.equals("ENDED") || random.nextInt(4) == 0;
        rows.execute(
                "update staff_assignment set category = ?, status = ?, from_date = ?::date,"
                        + " to_date = ?::date where id = ?",
                one(CATEGORIES),
                state,
                day(),
                ends ? "2026-%02d-15".formatted(1 + random.nextInt(12)) : null,
                assignment);
    }
}
