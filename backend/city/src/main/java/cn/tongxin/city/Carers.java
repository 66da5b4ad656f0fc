package cn.tongxin.city;

import cn.tongxin.city.Carer.State;
import cn.tongxin.city.Carer.Tie;
import cn.tongxin.city.StaffTables.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out who answers for the children of one family, and what the children are called after. */
final class Carers {
    private static final String INSTITUTION = "X1";
    private static final int BARRED_PERCENT = 12;
    private static final List<String> RELATIVES = List.of("81", "84", "85", "88", "90");
    private static final List<String> MEN = List.of("51", "57", "61", "63", "81", "85");

    private final Family family;
    private final Draw draw;
    private final FamilyNames names;
    private final DemoPeople demo;
    private final Function<String, String> countyNames;
    private final String fatherSurname;
    private final String motherSurname;
    private final List<Carer> carers = new ArrayList<>();

    private Carers(
            Family family,
            FamilyNames names,
            DemoPeople demo,
            Function<String, String> countyNames) {
        this.family = family;
        this.draw = family.draw();
        this.names = names;
        this.demo = demo;
        this.countyNames = countyNames;
        Colleague teacher = family.teacher();
        boolean fatherTeaches = teacher != null && !teacher.female();
        this.fatherSurname =
                fatherTeaches
                        ? FamilyNames.surnameOf(teacher.name())
                        : names.surname(draw, family.origin());
        this.motherSurname = names.surname(draw, family.origin());
    }

    /** Surname of the children, and their guardians with the first to ask in front. */
    record Household(String surname, List<Carer> carers) {}

    /**
     * @param countyNames of a division code
     */
    static Household of(
            Family family,
            FamilyNames names,
            DemoPeople demo,
            Function<String, String> countyNames) {
        Carers all = new Carers(family, names, demo, countyNames);
        String surname = all.draw.percent(88) ? all.fatherSurname : all.motherSurname;
        all.live();
        boolean known = !all.carers.isEmpty() && family.form() != Family.Form.DEMO;
        if (known && all.draw.percent(3)) {
            all.add(all.draw.percent(50) ? "97" : "99", Tie.CONTACT, State.VERIFIED);
        }
        if (known && all.draw.below(1_000) < 8) {
            all.add("99", Tie.CONTACT, State.REVOKED);
        }
        return new Household(surname, List.copyOf(all.carers));
    }

    private void live() {
        switch (family.form()) {
            case DEMO -> {
                parent(true, Tie.PARENT, State.VERIFIED);
                parent(false, Tie.PARENT, State.VERIFIED);
            }
            case BOTH_PARENTS -> {
                parent(true, Tie.PARENT, State.VERIFIED);
                parent(false, Tie.PARENT, second());
            }
            case ONE_ENTERED -> parent(draw.percent(72), Tie.PARENT, claimed(10));
            case LEFT_BEHIND -> leftBehind();
            case JOINT_CUSTODY -> apart(Tie.PARENT, Tie.PARENT_AWAY);
            case SOLE_CUSTODY ->
                    apart(
                            Tie.SOLE_PARENT,
                            draw.percent(BARRED_PERCENT) ? Tie.PARENT_BARRED : Tie.PARENT_APART);
            case SINGLE_PARENT -> parent(draw.percent(70), Tie.SOLE_PARENT, claimed(5));
            case STEP_PARENT -> {
                boolean mother = draw.percent(60);
                parent(mother, Tie.PARENT, State.VERIFIED);
                add(mother ? "57" : "58", Tie.PARENT, claimed(12));
            }
            case GRANDPARENTS -> grandparents(Tie.GUARDIAN);
            case INSTITUTION -> institution();
            case NOBODY -> {}
        }
    }

    private State claimed(int percent) {
        return draw.percent(percent) ? State.CLAIMED : State.VERIFIED;
    }

    /** Of the second parent: asks to be linked, or is the parent of the first children only. */
    private State second() {
        boolean several = family.pupils().size() > 1 && family.teacher() == null;
        return several && draw.percent(6) ? State.NOT_OF_THE_LAST : claimed(8);
    }

    private void leftBehind() {
        parent(true, Tie.PARENT_AWAY, State.VERIFIED);
        parent(false, Tie.PARENT_AWAY, claimed(12));
        if (draw.percent(12)) {
            add(draw.pick(RELATIVES), Tie.ENTRUSTED, State.VERIFIED);
        } else {
            grandparents(Tie.ENTRUSTED);
        }
    }

    private void apart(Tie lives, Tie away) {
        boolean withMother = draw.percent(65);
        parent(withMother, lives, State.VERIFIED);
        parent(!withMother, away, State.VERIFIED);
    }

    /** One or both, of either side. */
    private void grandparents(Tie tie) {
        boolean ofFather = draw.percent(75);
        add(ofFather ? "62" : "64", tie, State.VERIFIED);
        if (draw.percent(35)) {
            add(ofFather ? "61" : "63", tie, State.VERIFIED);
        }
    }

    private void institution() {
        String county = family.first().school().location().county();
        String name = countyNames.apply(county) + "未成年人救助保护中心（演示）";
        carers.add(new Carer(INSTITUTION, Tie.GUARDIAN, name, "0", State.VERIFIED, null));
    }

    private void parent(boolean mother, Tie tie, State state) {
        Colleague teacher = family.teacher();
        if (teacher != null && teacher.female() == mother) {
            carers.add(carer(mother ? "52" : "51", tie, teacher.name(), State.VERIFIED, teacher));
        } else if (family.form() == Family.Form.DEMO && mother) {
            carers.add(carer("52", tie, demo.parentName(), state, null));
        } else {
            add(mother ? "52" : "51", tie, state);
        }
    }

    private void add(String relation, Tie tie, State state) {
        boolean man = isMan(relation);
        String surname =
                switch (relation) {
                    case "51", "61", "81" -> fatherSurname;
                    case "52", "63", "85", "88" -> motherSurname;
                    default -> names.surname(draw, family.origin());
                };
        String name = names.adult(draw, family.origin(), surname, !man);
        carers.add(new Carer(relation, tie, name, man ? "1" : "2", state, null));
    }

    /** Of a relative or a friend of the family the relation does not tell. */
    private boolean isMan(String relation) {
        boolean open = relation.equals("97") || relation.equals("99");
        return open ? draw.percent(50) : MEN.contains(relation);
    }

    private static Carer carer(
            String relation, Tie tie, String name, State state, @Nullable Colleague staff) {
        String sex = relation.equals("51") ? "1" : "2";
        return new Carer(relation, tie, name, sex, state, staff == null ? null : staff.person());
    }
}
