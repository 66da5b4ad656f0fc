package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccountsTest {

    private static final Set<String> ROLES =
            Set.of(
                    "bureau-admin",
                    "county-admin",
                    "researcher",
                    "school-admin",
                    "class-teacher",
                    "subject-teacher",
                    "psych-teacher",
                    "law-vice-principal",
                    "counsellor",
                    "hotline-supervisor",
                    "inspector",
                    "case-worker",
                    "volunteer",
                    "lecturer",
                    "base-operator",
                    "guardian",
                    "partner",
                    "auditor",
                    "system-admin",
                    "data-protection-officer",
                    "special-school-staff",
                    "social-org-staff",
                    "safety-officer");

    private final List<Account> accounts = DemoAccounts.read();

    @Test
    void thereIsOneAccountPerRoleAndOneWithTwo() {
        assertEquals(24, accounts.size());
        assertEquals(ROLES, accounts.stream().map(Account::role).collect(Collectors.toSet()));
        assertEquals(24, accounts.stream().map(Account::id).distinct().count());
        assertEquals(24, accounts.stream().map(Account::subject).distinct().count());
        assertEquals(24, accounts.stream().map(Account::username).distinct().count());
        assertEquals(
                List.of(List.of("school-admin", "inspector")),
                accounts.stream()
                        .map(DemoAccountsTest::roles)
                        .filter(held -> held.size() > 1)
                        .toList());
        for (Account account : accounts) {
            assertEquals(account.subject(), UUID.fromString(account.subject()).toString());
            assertEquals(account.role().equals("partner") ? "SERVICE" : "PERSON", account.kind());
            assertTrue(account.displayName().startsWith("演示·"), account.displayName());
        }
    }

    private static List<String> roles(Account account) {
        return account.scopes().stream().map(Account.Scope::role).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {CityGenerator.DEFAULT_SEED, 7})
    void everyScopeIsARealPlaceAtEverySeed(long seed) {
        City city = CityGenerator.generate(seed);
        for (Account account : accounts) {
            assertEquals(account.role().equals("guardian"), account.scopes().isEmpty());
            account.scopes().forEach(scope -> assertResolves(city, scope));
        }
    }

    private static void assertResolves(City city, Account.Scope scope) {
        switch (scope.kind()) {
            case "CITY" -> assertEquals("", scope.ref());
            case "UNIT", "ORG" -> {
                OrgUnit unit =
                        city.units().stream()
                                .filter(u -> u.code().equals(scope.ref()))
                                .findFirst()
                                .orElseThrow();
                assertEquals(scope.kind().equals("UNIT"), unit.managing());
                assertEquals(unit.name(), scope.placeName());
            }
            case "SCHOOL" -> {
                School school =
                        city.schools().stream()
                                .filter(s -> s.identifierCode().equals(scope.ref()))
                                .findFirst()
                                .orElseThrow();
                assertTrue(school.counted());
                assertEquals(school.name(), scope.placeName());
            }
            default -> throw new AssertionError(scope.kind());
        }
    }

    @Test
    void theDemoSchoolTeachesPrimaryAndJuniorInQingxiu() {
        City city = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
        String code =
                accounts.stream()
                        .filter(a -> a.role().equals("school-admin"))
                        .findFirst()
                        .orElseThrow()
                        .scopes()
                        .get(0)
                        .ref();
        School school =
                city.schools().stream()
                        .filter(s -> s.identifierCode().equals(code))
                        .findFirst()
                        .orElseThrow();
        assertEquals("450103", school.unitCode());
        assertEquals("450103", school.location().county());
        assertEquals(Set.of(Stage.PRI, Stage.JUN), school.type().stages());
    }
}
