package cn.tongxin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Unscoped;
import cn.tongxin.testing.OurClasses;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line knows its room (house.md §3 and §5). */
class RoomsTest {
    /** Filters of requests that must run inside JAX-RS and speak of rights. */
    private static final String NAMED_FILTERS =
            ".*\\.platform\\.(security\\.DemandedPermission|audit\\.(AuditFilter|AuditReasons)).*";

    private static final DescribedPredicate<JavaClass> REPOSITORY =
            simpleNameEndingWith("Repository")
                    // What a repository reads: its select lists and how a result row is mapped.
                    .or(simpleNameEndingWith("Projections"))
                    .or(nameMatching(".*Repository\\$.*"))
                    .or(nameMatching(".*Projections\\$.*"));

    @Test
    void http_is_spoken_of_only_in_resources_and_the_web_platform() {
        noClasses()
                .that(not(simpleNameEndingWith("Resource")))
                .and(not(resideInAPackage("cn.tongxin.platform.web..")))
                .and(not(nameMatching(NAMED_FILTERS)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs.."))
                .check(OurClasses.ALL);
    }

    @Test
    void a_resource_is_small_and_has_no_sql_and_no_transaction() {
        noClasses()
                .that(simpleNameEndingWith("Resource"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "jakarta.persistence.."))
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(OurClasses.ALL);
    }

    @Test
    void the_database_is_spoken_to_only_in_repositories_and_its_platform() {
        noClasses()
                .that(not(REPOSITORY))
                .and(not(resideInAPackage("cn.tongxin.platform.persistence..")))
                .and(not(resideInAPackage("cn.tongxin.reporting..")))
                .should()
                .dependOnClassesThat(
                        nameMatching("jakarta\\.persistence\\.(EntityManager|Query|TypedQuery).*")
                                .or(nameMatching("io\\.quarkus\\.hibernate\\.orm\\.panache\\..*"))
                                .or(nameMatching("org\\.hibernate\\.(Session|query)\\b.*"))
                                .or(nameMatching("javax\\.sql\\..*"))
                                .or(nameMatching("java\\.sql\\.(?!SQLException).*"))
                                .or(
                                        nameMatching(
                                                ".*\\.platform\\.persistence\\.(Sql|ListSql)\\b.*"))
                                .or(nameMatching(".*\\.platform\\.persistence\\.SqlReader\\b.*"))
                                .<JavaClass>forSubtype())
                .check(OurClasses.ALL);
    }

    @Test
    void an_entity_stays_in_its_package_and_says_who_may_see_it() {
        int entities = 0;
        for (JavaClass type : OurClasses.ALL) {
            if (!type.isAnnotatedWith(Entity.class)) {
                continue;
            }
            entities++;
            String name = type.getFullName();
            assertTrue(
                    type.getModifiers().stream().noneMatch(m -> m.name().equals("PUBLIC")), name);
            assertTrue(
                    type.isAnnotatedWith(ScopedBy.class) ^ type.isAnnotatedWith(Unscoped.class),
                    name);
            if (type.isAnnotatedWith(ScopedBy.class)) {
                assertNotNull(repositoryOf(type), name + " has no ScopedRepository");
            }
        }
        assertTrue(entities > 0);
    }

    private static JavaClass repositoryOf(JavaClass entity) {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(ScopedRepository.class))
                .filter(type -> type.getSuperclass().isPresent())
                .filter(
                        type ->
                                type.getSuperclass().get() instanceof JavaParameterizedType parent
                                        && parent.getActualTypeArguments().get(0).equals(entity))
                .findFirst()
                .orElse(null);
    }

    @Test
    void only_its_scoped_repository_loads_a_scoped_entity() {
        for (JavaClass type : OurClasses.ALL) {
            boolean usesEntity =
                    type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(d -> d.getTargetClass().isAnnotatedWith(ScopedBy.class));
            if (usesEntity && REPOSITORY.test(type)) {
                assertTrue(type.isAssignableTo(ScopedRepository.class), type.getFullName());
            }
        }
    }

    @Test
    void transactions_are_opened_only_by_services_and_jobs() {
        noClasses()
                .that(not(simpleNameEndingWith("Service")))
                .and(not(simpleNameEndingWith("Job")))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OurClasses.ALL);
        noMethods()
                .that()
                .areDeclaredInClassesThat(
                        not(simpleNameEndingWith("Service")).and(not(simpleNameEndingWith("Job"))))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OurClasses.ALL);
    }

    @Test
    void what_is_needed_comes_by_the_constructor() {
        fields().should().notBeAnnotatedWith(Inject.class).check(OurClasses.ALL);
        methods().should().notBeAnnotatedWith(Inject.class).check(OurClasses.ALL);
        constructors().should().notBeAnnotatedWith(Inject.class).check(OurClasses.ALL);
    }

    @Test
    void the_time_comes_from_the_injected_clock() {
        noClasses()
                .that(not(resideInAPackage("cn.tongxin.platform.time..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(OurClasses.ALL);
    }

    @Test
    void there_is_no_old_date_no_lombok_and_no_console() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        nameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                                .or(nameMatching("java\\.sql\\.(Date|Time|Timestamp)"))
                                .or(nameMatching("java\\.text\\.SimpleDateFormat"))
                                .or(nameMatching("lombok\\..*"))
                                .<JavaClass>forSubtype())
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OurClasses.ALL);
    }

    @Test
    void names_say_what_a_class_is() {
        classes()
                .should(
                        new com.tngtech.archunit.lang.ArchCondition<JavaClass>("be named well") {
                            @Override
                            public void check(
                                    JavaClass type, com.tngtech.archunit.lang.ConditionEvents out) {
                                if (type.getSimpleName()
                                        .matches(".*(Utils?|Helper|Manager|Impl)")) {
                                    out.add(
                                            com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                                    type, type.getFullName()));
                                }
                            }
                        })
                .check(OurClasses.ALL);
    }

    @Test
    void parameters_are_at_most_six() {
        List<String> long_ones =
                OurClasses.ALL.stream()
                        .filter(type -> !type.isRecord() && !type.isAnonymousClass())
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getSourceCodeLocation() != null)
                        .filter(unit -> unit.getRawParameterTypes().size() > 6)
                        .filter(unit -> !isGenerated(unit))
                        .map(unit -> unit.getFullName())
                        .toList();
        assertEquals(List.of(), long_ones);
    }

    private static boolean isGenerated(com.tngtech.archunit.core.domain.JavaCodeUnit unit) {
        return unit.getName().startsWith("lambda$")
                || unit instanceof JavaConstructor && unit.getOwner().isEnum();
    }
}
