package cn.tongxin.city;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who stands behind the demo accounts that can do nothing without a person: the class teacher has a
 * class with pupils, the parent has a child in it and another in another county.
 *
 * @param schools identifier codes of the schools that a demo account belongs to: these always have
 *     pupils
 * @param school code of the class teacher's
 * @param otherSchool code of one in another county
 */
record DemoPeople(
        Set<String> schools, String school, String otherSchool, Account teacher, Account parent) {
    private static final String GRADE = "07";

    static DemoPeople of(City city) {
        Map<String, School> byCode = new HashMap<>();
        city.schools().forEach(school -> byCode.put(school.identifierCode(), school));
        Set<String> codes = new LinkedHashSet<>();
        for (Account account : city.accounts()) {
            for (Account.Scope scope : account.scopes()) {
                if (scope.kind().equals("SCHOOL")) {
                    codes.add(scope.ref());
                }
            }
        }
        Account teacher = holder(city, "class-teacher");
        String school = teacher.scopes().get(0).ref();
        String county = byCode.get(school).location().county();
        String other =
                codes.stream()
                        .filter(code -> byCode.get(code).type() != SchoolType.CORRECTIONAL)
                        .filter(code -> !byCode.get(code).location().county().equals(county))
                        .findFirst()
                        .orElseThrow();
        return new DemoPeople(Set.copyOf(codes), school, other, teacher, holder(city, "guardian"));
    }

    private static Account holder(City city, String role) {
        return city.accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** The class of the demo teacher: its pupils are about to turn 14, where consent changes. */
    boolean isClass(ClassPlan.Group group) {
        return group.school().identifierCode().equals(school)
                && group.year().grade().equals(GRADE)
                && group.number() == 1;
    }

    String teacherName() {
        return name(teacher);
    }

    String parentName() {
        return name(parent);
    }

    /** An account is called 演示·农若溪, its person 农若溪. */
    private static String name(Account account) {
        return account.displayName().substring(account.displayName().indexOf('·') + 1);
    }
}
