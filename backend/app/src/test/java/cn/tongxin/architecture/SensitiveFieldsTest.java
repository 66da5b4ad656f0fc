package cn.tongxin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.testing.OurClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** A personal value cannot go out unmarked: what an answer calls a phone or a name is looked at. */
class SensitiveFieldsTest {
    /** Modules whose records are about people: there even a plain {@code name} is one's name. */
    private static final Pattern ABOUT_PEOPLE =
            Pattern.compile("cn\\.tongxin\\.(person|people)\\..*|cn\\.tongxin\\.org\\.staff\\..*");

    private static final Pattern NAME = Pattern.compile("name|surname");
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "phone|mobile|.*(Phone|Mobile)|idNumber|idNo"
                            + "|(person|staff|guardian|student|teacher)Name");

    /** Said of things, not of people. Adding a line here is a decision about people's privacy. */
    private static final Set<String> NOT_PERSONAL =
            Set.of(
                    // The number a school gives the public.
                    "SchoolDetail.phone",
                    "DirectoryEntry.phone",
                    "DirectorySchool.phone",
                    "SchoolUpdate.phone");

    private static Set<String> unmarked(Iterable<JavaClass> classes) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.isRecord() || !type.isAnnotatedWith(Schema.class)) {
                continue;
            }
            for (JavaField field : type.getFields()) {
                boolean personal =
                        ANYWHERE.matcher(field.getName()).matches()
                                || ABOUT_PEOPLE.matcher(type.getName()).matches()
                                        && NAME.matcher(field.getName()).matches();
                String name = type.getSimpleName() + "." + field.getName();
                if (personal
                        && !field.isAnnotatedWith(Sensitive.class)
                        && !NOT_PERSONAL.contains(name)) {
                    unmarked.add(name);
                }
            }
        }
        return unmarked;
    }

    @Test
    void every_name_and_phone_of_a_person_is_marked() {
        assertEquals(Set.of(), unmarked(OurClasses.ALL));
        assertTrue(
                OurClasses.ALL.stream()
                        .flatMap(type -> type.getFields().stream())
                        .anyMatch(field -> field.isAnnotatedWith(Sensitive.class)));
    }

    // Hidden, or it would stand in the contract that the tests make.
    @Schema(name = "Forgotten", hidden = true)
    record Forgotten(String contactPhone, String guardianName, String remark) {}

    @Test
    void the_check_would_notice_one_that_is_not() {
        Iterable<JavaClass> classes = new ClassFileImporter().importClasses(Forgotten.class);
        assertEquals(Set.of("Forgotten.contactPhone", "Forgotten.guardianName"), unmarked(classes));
    }
}
