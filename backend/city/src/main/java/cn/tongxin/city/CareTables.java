package cn.tongxin.city;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What few may know of pupils: of those whose parents are away, of those who live in an
 * institution, and of parents whom a court keeps away.
 */
final class CareTables {
    private static final LocalDate ENTERED_ON = LocalDate.of(2025, 8, 25);
    private static final List<String> REASONS =
            List.of("父母均在广东务工", "父母均在外省务工，春节返乡", "父亲在外务工，母亲在外照看生病的亲属", "父母随工程队在外施工");
    private static final List<String> MODES =
            List.of("VIDEO", "VIDEO", "PHONE", "PHONE", "IN_PERSON");
    private static final String CATEGORY = "special_category";
    private static final String ARRANGEMENT = "care_arrangement";
    private static final String ORDER = "court_order";

    /** Days a protection order has run and has to run; the law allows six months. */
    private static final int PROTECTION_DAYS = 170;

    private final PeopleTables.Tools tools;
    private final CopyTable categories =
            table(
                    CATEGORY,
                    "code",
                    "evidence_type",
                    "evidence_ref",
                    "told_by",
                    "next_review",
                    "from_date",
                    "status");
    private final CopyTable arrangements =
            table(
                    ARRANGEMENT,
                    "carer_name",
                    "carer_phone",
                    "reason",
                    "told_school",
                    "told_village",
                    "from_date",
                    "last_contact_on",
                    "status");
    private final CopyTable contacts =
            table("care_contact", "arrangement_id", "on_date", "mode", "minutes", "reported_as");
    private final CopyTable orders =
            table(
                    ORDER,
                    "guardian_id",
                    "kind",
                    "court",
                    "document_no",
                    "from_date",
                    "until_date",
                    "status");

    /**
     * A guardian whose row is made.
     *
     * @param phone of whoever is not staff of the city
     */
    record Known(Carer carer, UUID guardian, UUID person, String phone) {}

    CareTables(PeopleTables.Tools tools) {
        this.tools = tools;
    }

    private static CopyTable table(String name, String... columns) {
        String[] all = new String[columns.length + 5];
        List<String> axes = List.of("id", "student_id", "unit_code", "school_id", "class_id");
        for (int i = 0; i < axes.size(); i++) {
            all[i] = axes.get(i);
        }
        System.arraycopy(columns, 0, all, axes.size(), columns.length);
        return new ProtectedTable(name, PeopleTables.withOrigin(all));
    }

    /** Referenced ones first. */
    List<CopyTable> all() {
        return List.of(categories, arrangements, contacts, orders);
    }

    /** The dice are thrown after all others of the family, so that nothing else depends on them. */
    void add(Family family, List<Known> guardians) {
        for (Pupil pupil : family.pupils()) {
            if (!pupil.stay().status().equals("ENROLLED")) {
                continue;
            }
            Draw draw = family.draw();
            if (family.form() == Family.Form.LEFT_BEHIND) {
                category(pupil, "LB", draw);
                guardians.stream()
                        .filter(one -> one.carer().tie() == Carer.Tie.ENTRUSTED)
                        .findFirst()
                        .ifPresent(carer -> arrangement(pupil, carer, draw));
            }
            if (family.form() == Family.Form.INSTITUTION) {
                category(pupil, "H31", draw);
            }
            guardians.stream()
                    .filter(one -> one.carer().tie().barred())
                    .forEach(barred -> order(pupil, barred, draw));
        }
    }

    private void category(Pupil pupil, String code, Draw draw) {
        boolean late = draw.percent(1);
        LocalDate today = tools.today();
        UUID id = Ids.of(City.ENTERED, draw);
        PeopleTables.row(
                categories,
                id,
                pupil.id(),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                code,
                code.equals("LB") ? "VISIT" : "SHARED_DATA",
                null,
                code.equals("LB") ? "SCHOOL" : "MCA_SYNC",
                late ? today.minusDays(draw.between(1, 20)) : today.plusDays(draw.between(30, 300)),
                ENTERED_ON,
                "ACTIVE");
    }

    /** Most parents are heard of every week; of a few nobody has heard for long. */
    private void arrangement(Pupil pupil, Known carer, Draw draw) {
        UUID id = Ids.of(City.ENTERED, draw);
        LocalDate last =
                tools.today().minusDays(draw.percent(96) ? draw.below(10) : draw.between(20, 40));
        PeopleTables.row(
                arrangements,
                id,
                pupil.id(),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                tools.seal().sealed(ARRANGEMENT, "carer_name", id, carer.carer().name()),
                tools.seal().sealed(ARRANGEMENT, "carer_phone", id, carer.phone()),
                tools.seal().sealed(ARRANGEMENT, "reason", id, draw.pick(REASONS)),
                draw.percent(97),
                draw.percent(90),
                ENTERED_ON,
                last,
                "ACTIVE");
        PeopleTables.row(
                contacts,
                Ids.of(City.ENTERED, draw),
                pupil.id(),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                id,
                last,
                draw.pick(MODES),
                draw.between(3, 40),
                draw.percent(70) ? "class-teacher" : "guardian");
    }

    private void order(Pupil pupil, Known barred, Draw draw) {
        UUID id = Ids.of(City.ENTERED, draw);
        boolean protection = draw.percent(30);
        LocalDate from = protection ? tools.today().minusDays(draw.between(10, 120)) : ENTERED_ON;
        String county = tools.homes().nameOf(pupil.school().location().county());
        String number =
                "（%d）模拟民%s字%d号"
                        .formatted(from.getYear(), protection ? "保令" : "初", draw.between(1, 999));
        PeopleTables.row(
                orders,
                id,
                pupil.id(),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                barred.guardian(),
                protection ? "PROTECTION" : "CUSTODY",
                tools.seal().sealed(ORDER, "court", id, county + "人民法院（演示）"),
                tools.seal().sealed(ORDER, "document_no", id, number),
                from,
                protection ? from.plusDays(PROTECTION_DAYS) : null,
                "ACTIVE");
    }
}
