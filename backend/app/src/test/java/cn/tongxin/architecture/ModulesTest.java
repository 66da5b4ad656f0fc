package cn.tongxin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.OurClasses;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which module may know which (house.md §3 and §5). */
class ModulesTest {
    private static final String ROOT = "cn.tongxin.";

    /** Names and the schema version: a library of another Maven module, open to all. */
    private static final String LIBRARY = "schema";

    /** From the outside in; a module may use those after it. */
    private static final List<String> DIRECTION =
            List.of(
                    "exchange",
                    "reporting",
                    "governance",
                    "study",
                    "safety",
                    "lawvp",
                    "sealed",
                    "hotline",
                    "psych",
                    "protection",
                    "socialforce",
                    "notice",
                    "parentschool",
                    "guidance",
                    "homeschool",
                    "people",
                    "duty",
                    "org",
                    "messaging",
                    "access",
                    "person",
                    "platform",
                    "kernel");

    private static final Set<String> NOT_BUSINESS = Set.of("platform", "kernel", LIBRARY);

    private static String module(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        OurClasses.ALL.forEach(type -> modules.add(module(type)));
        return modules;
    }

    /** module → modules it really uses. */
    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        modules().forEach(module -> used.put(module, new TreeSet<>()));
        for (JavaClass type : OurClasses.ALL) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(ModulesTest::isOurs)
                    .map(ModulesTest::module)
                    .filter(other -> !other.equals(module(type)) && !other.equals(LIBRARY))
                    .forEach(used.get(module(type))::add);
        }
        return used;
    }

    @Test
    void the_kernel_imports_only_the_jdk_and_jspecify() {
        classes()
                .that()
                .resideInAPackage("cn.tongxin.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify..", "cn.tongxin.kernel..")
                .check(OurClasses.ALL);
    }

    @Test
    void the_platform_imports_no_business_module() {
        Set<String> business = new TreeSet<>(used().get("platform"));
        business.removeAll(NOT_BUSINESS);
        assertEquals(Set.of(), business);
    }

    @Test
    void modules_touch_only_the_root_package_of_each_other() {
        List<String> inside = new ArrayList<>();
        for (JavaClass type : OurClasses.ALL) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (isOurs(target)
                        && !NOT_BUSINESS.contains(module(target))
                        && !module(target).equals(module(type))
                        && !target.getPackageName().equals(ROOT + module(target))) {
                    inside.add(dependency.getDescription());
                }
            }
        }
        assertEquals(List.of(), inside);
    }

    @Test
    void modules_use_only_those_below_them() {
        assertTrue(DIRECTION.containsAll(modules()), () -> "a new module: " + modules());
        used().forEach(
                        (module, others) ->
                                others.forEach(
                                        other ->
                                                assertTrue(
                                                        DIRECTION.indexOf(module)
                                                                < DIRECTION.indexOf(other),
                                                        module + " uses " + other)));
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("cn.tongxin.(*)..").should().beFreeOfCycles().check(OurClasses.ALL);
    }

    @Test
    void every_module_says_which_others_it_may_use_and_keeps_to_it() throws IOException {
        Pattern mayUse = Pattern.compile("May use: (.*?)\\.(?: |</p>|$)");
        for (Map.Entry<String, Set<String>> entry : used().entrySet()) {
            String module = entry.getKey();
            if (NOT_BUSINESS.contains(module)) {
                continue;
            }
            Path file = Path.of("src/main/java/cn/tongxin", module, "package-info.java");
            String comment =
                    Files.readString(file).replaceAll("\\s*\\n \\* ?", " ").replaceAll("\\s+", " ");
            Matcher matcher = mayUse.matcher(comment);
            assertTrue(matcher.find(), file + " does not say what it may use");
            String allowed = matcher.group(1).replaceAll("\\(.*?\\)", "");
            Set<String> named = Set.of(allowed.strip().split("\\s*,\\s*"));
            assertTrue(
                    named.containsAll(entry.getValue()),
                    module + " may use " + named + " and uses " + entry.getValue());
        }
    }

    @Test
    void there_is_no_package_without_code() {
        DescribedPredicate<JavaClass> codeless =
                describe("package-info", type -> type.getSimpleName().equals("package-info"));
        for (String module : modules()) {
            assertTrue(
                    OurClasses.ALL.stream()
                            .anyMatch(type -> module(type).equals(module) && !codeless.test(type)),
                    module);
        }
    }
}
